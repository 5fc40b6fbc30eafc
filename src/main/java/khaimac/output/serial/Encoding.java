package khaimac.output.serial;

import khaimac.hall.Wire;

/** How a controller wants its lamps to be written. */
interface Encoding {
    /**
     * The bytes on the cable.
     *
     * @param lamps in the order of the cable
     * @param channels bytes a lamp
     */
    byte[] frame(byte[] lamps, int channels);

    static Encoding of(Wire.Speaks speaks) {
        return switch (speaks) {
            case ADALIGHT -> new Adalight();
            case AWA -> new Awa();
            case TPM2 -> new Tpm2();
            case USB_PRO -> new UsbPro();
        };
    }
}
