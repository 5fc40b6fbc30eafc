package khaimac.output.window;

import static org.lwjgl.opengl.GL12.*;

import khaimac.hall.Size;
import khaimac.output.Pixels;

/**
 * A picture on the graphics card, drawn pixel for pixel from the top left of a window; what is beyond it is black. The thread
 * that has the window's context owns it.
 */
final class Quad implements AutoCloseable {
    private final int width;
    private final int height;
    private final int texture;

    Quad(Size picture) {
        int most = glGetInteger(GL_MAX_TEXTURE_SIZE);
        // No window is larger than what the card can hold.
        width = Math.min(most, picture.width());
        height = Math.min(most, picture.height());
        texture = glGenTextures();
        glBindTexture(GL_TEXTURE_2D, texture);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGB8, width, height, 0, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, 0);
        glDisable(GL_DITHER);
        glEnable(GL_TEXTURE_2D);
        glTexEnvi(GL_TEXTURE_ENV, GL_TEXTURE_ENV_MODE, GL_MODULATE);
    }

    /** All of it: comparing it with the one before would read as much memory as sending it. */
    void take(Pixels picture) {
        glPixelStorei(GL_UNPACK_ROW_LENGTH, picture.width());
        glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, width, height, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, picture.bytes());
    }

    /**
     * Fills a window that is so many pixels large.
     *
     * @param share of every number of the picture; 1: as it is
     */
    void draw(int windowWidth, int windowHeight, double share) {
        glViewport(0, 0, windowWidth, windowHeight);
        glClearColor(0, 0, 0, 1);
        glClear(GL_COLOR_BUFFER_BIT);
        glMatrixMode(GL_PROJECTION);
        glLoadIdentity();
        glOrtho(0, windowWidth, windowHeight, 0, -1, 1);
        glColor3d(share, share, share);
        glBegin(GL_QUADS);
        glTexCoord2i(0, 0);
        glVertex2i(0, 0);
        glTexCoord2i(1, 0);
        glVertex2i(width, 0);
        glTexCoord2i(1, 1);
        glVertex2i(width, height);
        glTexCoord2i(0, 1);
        glVertex2i(0, height);
        glEnd();
    }

    @Override
    public void close() {
        glDeleteTextures(texture);
    }
}
