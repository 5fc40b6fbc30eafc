package khaimac.output.window;

import static org.lwjgl.opengl.GL20.*;

import org.jspecify.annotations.Nullable;
import org.lwjgl.opengl.GL;

/**
 * Takes a picture's numbers down on the graphics card. What lies between two numbers is spread over neighbours, as it
 * is over lamps (decision 61): a dark gradient keeps its steps. The thread that holds the window owns it.
 */
final class Dimmer implements AutoCloseable {
    /** It fills rows, columns and areas evenly. The colours take their steps a third apart. */
    private static final String PROGRAM = """
        #version 120
        uniform sampler2D picture;
        uniform float share;
        void main() {
            vec3 number = texture2D(picture, gl_TexCoord[0].st).rgb * (255.0 * share);
            float at = fract(dot(floor(gl_FragCoord.xy), vec2(0.7548776662466927, 0.5698402909980532)));
            vec3 threshold = fract(vec3(at + 1.0 / 3.0, at, at + 2.0 / 3.0));
            gl_FragColor = vec4(floor(number + threshold) / 255.0, 1.0);
        }
        """;

    private final int program;
    private final int share;

    private Dimmer(int program) {
        this.program = program;
        share = glGetUniformLocation(program, "share");
    }

    /** Null where the card knows no programs: then every number is rounded by itself. */
    static @Nullable Dimmer open() {
        if (!GL.getCapabilities().OpenGL20) return null;
        int program = glCreateProgram();
        int shader = glCreateShader(GL_FRAGMENT_SHADER);
        glShaderSource(shader, PROGRAM);
        glCompileShader(shader);
        glAttachShader(program, shader);
        glLinkProgram(program);
        // The program keeps it for as long as it needs it.
        glDeleteShader(shader);
        if (glGetProgrami(program, GL_LINK_STATUS) == GL_TRUE) return new Dimmer(program);
        glDeleteProgram(program);
        return null;
    }

    /** What is drawn from now on has so much of every number; until {@link #end}. */
    void begin(double of) {
        glUseProgram(program);
        glUniform1f(share, (float) of);
    }

    void end() {
        glUseProgram(0);
    }

    @Override
    public void close() {
        glDeleteProgram(program);
    }
}
