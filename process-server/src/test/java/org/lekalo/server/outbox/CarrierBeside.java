package org.lekalo.server.outbox;

/** Another carrier, of which a test changes a part. */
class CarrierBeside implements Carrier {

    private final Carrier other;

    CarrierBeside(Carrier other) {
        this.other = other;
    }

    @Override
    public String kind() {
        return other.kind();
    }

    @Override
    public boolean isSetUp() {
        return other.isSetUp();
    }

    @Override
    public Line open() {
        return other.open();
    }

    @Override
    public Shown shown(String content) {
        return other.shown(content);
    }

    @Override
    public String mended(String content) {
        return other.mended(content);
    }

    @Override
    public String forgotten(String content, String instead) {
        return other.forgotten(content, instead);
    }

    /** Another line, of which a test changes a part. */
    static class LineBeside implements Line {

        private final Line other;

        LineBeside(Line other) {
            this.other = other;
        }

        @Override
        public boolean isOpen() {
            return other.isOpen();
        }

        @Override
        public Runnable prepare(String content) {
            return other.prepare(content);
        }

        @Override
        public void close() {
            other.close();
        }
    }
}
