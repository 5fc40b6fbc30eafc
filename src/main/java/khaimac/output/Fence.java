package khaimac.output;

import khaimac.finding.Sentence;
import khaimac.hall.Output;

/** What is said of an output, whatever it speaks. */
final class Fence {
    private Fence() {}

    static Sentence of(Output output, Throwable wrong) {
        return new Sentence(
                "Thiết bị “" + output.name() + "” gặp lỗi của chương trình (" + wrong.getMessage()
                        + "). Nó giữ hình cuối hoặc tối đi; các thiết bị khác vẫn chạy. Chương trình tự thử lại.",
                "The output \"" + output.name() + "\" met a mistake of the program (" + wrong.getMessage()
                        + "). It keeps its last picture or goes dark; the others run. It is tried again by itself.");
    }

    static Sentence back(Output output) {
        return new Sentence(
                "Thiết bị “" + output.name() + "” đã trở lại và đang chiếu hình mới nhất.",
                "The output \"" + output.name() + "\" is back and shows the newest picture.");
    }
}
