package khaimac.output.stream;

import khaimac.finding.Sentence;
import khaimac.media.Unplayable;
import khaimac.output.Lost;

/** What an operator is told of a recording. */
final class StreamWords {
    private StreamWords() {}

    static Lost lost(String output, Unplayable why) {
        return new Lost(new Sentence(
                "Đầu ra “" + output + "” không ghi hay gửi được: " + why.words().vi()
                        + ". Màn hình trong hội trường không bị gì. Hãy kiểm tra ổ đĩa, mạng và địa chỉ; chương trình"
                        + " tự thử lại.",
                "The output \"" + output + "\" cannot be recorded or sent: "
                        + why.words().en()
                        + ". The screens of the hall are as they were. Check the disk, the network and the address; it"
                        + " is tried again by itself."));
    }
}
