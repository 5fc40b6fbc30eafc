package khaimac.output.window;

import static org.lwjgl.opengl.GL14.*;

import khaimac.hall.Region;
import khaimac.hall.Size;
import khaimac.output.Pixels;
import org.jspecify.annotations.Nullable;

/**
 * A picture on the graphics card, and how parts of it are put into a window. The thread that holds the window owns it.
 */
final class Canvas implements AutoCloseable {
    private final int width;
    private final int height;
    private final int texture;
    private @Nullable Dimmer dimmer;
    private boolean asked;

    /** @param smooth whether it is drawn smaller or larger than it is, rather than pixel for pixel */
    Canvas(Size picture, boolean smooth) {
        int most = glGetInteger(GL_MAX_TEXTURE_SIZE);
        // No window is larger than what the card can hold.
        width = Math.min(most, picture.width());
        height = Math.min(most, picture.height());
        texture = glGenTextures();
        glBindTexture(GL_TEXTURE_2D, texture);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, smooth ? GL_LINEAR_MIPMAP_LINEAR : GL_NEAREST);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, smooth ? GL_LINEAR : GL_NEAREST);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
        glTexParameteri(GL_TEXTURE_2D, GL_GENERATE_MIPMAP, smooth ? GL_TRUE : GL_FALSE);
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, 0);
        glDisable(GL_DITHER);
        glEnable(GL_TEXTURE_2D);
        glTexEnvi(GL_TEXTURE_ENV, GL_TEXTURE_ENV_MODE, GL_MODULATE);
    }

    /** All of it: comparing it with the one before would read as much memory as sending it. */
    void take(Pixels picture) {
        glPixelStorei(GL_UNPACK_ROW_LENGTH, picture.width());
        glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, width, height, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, picture.bytes());
    }

    /** Makes the window black. */
    void clear(Pane window) {
        int wide = window.pixelsWide;
        int high = window.pixelsHigh;
        glViewport(0, 0, wide, high);
        glClearColor(0, 0, 0, 1);
        glClear(GL_COLOR_BUFFER_BIT);
        glMatrixMode(GL_PROJECTION);
        glLoadIdentity();
        glOrtho(0, wide, high, 0, -1, 1);
    }

    /**
     * All of the picture at the top left, pixel for pixel; every number of it is taken down to a share, which is 1 at
     * most.
     */
    void put(double share) {
        var all = new Region(0, 0, width, height);
        // Full light is the picture itself, number for number.
        var dimming = share < 1 ? dimmer() : null;
        double left = dimming == null ? share : 1;
        glColor3d(left, left, left);
        if (dimming != null) dimming.begin(share);
        put(all, 0, 0, width, height);
        if (dimming != null) dimming.end();
    }

    private @Nullable Dimmer dimmer() {
        if (!asked) dimmer = Dimmer.open();
        asked = true;
        return dimmer;
    }

    /** A part of the picture into a part of the window, as it fits. */
    void put(Region from, double x, double y, double wide, double high) {
        double left = from.x() / (double) width;
        double right = from.right() / (double) width;
        double top = from.y() / (double) height;
        double bottom = from.bottom() / (double) height;
        glBegin(GL_QUADS);
        glTexCoord2d(left, top);
        glVertex2d(x, y);
        glTexCoord2d(right, top);
        glVertex2d(x + wide, y);
        glTexCoord2d(right, bottom);
        glVertex2d(x + wide, y + high);
        glTexCoord2d(left, bottom);
        glVertex2d(x, y + high);
        glEnd();
    }

    @Override
    public void close() {
        if (dimmer != null) dimmer.close();
        glDeleteTextures(texture);
    }
}
