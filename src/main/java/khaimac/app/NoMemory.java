package khaimac.app;

import java.lang.Thread.UncaughtExceptionHandler;

/**
 * Ends a process that has no memory left, as Java does where its heap is full: for the memory of pictures, which lies
 * outside the heap, it would only end the thread that wanted it, and half a player is worse than a new one.
 */
record NoMemory(UncaughtExceptionHandler others) implements UncaughtExceptionHandler {
    /** As Java's own. */
    static final int CODE = 3;

    /** From now on, in every thread that has no other. */
    static void endsTheProcess() {
        Thread.setDefaultUncaughtExceptionHandler(new NoMemory((thread, wrong) -> {
            System.err.println("in " + thread.getName() + ":");
            wrong.printStackTrace();
        }));
    }

    @Override
    public void uncaughtException(Thread thread, Throwable wrong) {
        if (wrong instanceof OutOfMemoryError) Runtime.getRuntime().halt(CODE);
        others.uncaughtException(thread, wrong);
    }
}
