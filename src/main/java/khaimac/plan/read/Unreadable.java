package khaimac.plan.read;

import java.io.IOException;
import khaimac.finding.Sentence;

/** A document that cannot be read, and why. */
public final class Unreadable extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Sentence why;

    Unreadable(Sentence why) {
        super(why.en());
        this.why = why;
    }

    /** What is wrong and what to do, as it is told. */
    public Sentence why() {
        return why;
    }

    static Unreadable gone() {
        return new Unreadable(new Sentence(
                "Không mở được tệp này. Hãy kiểm tra tệp còn ở chỗ cũ không, rồi chọn lại.",
                "This file cannot be opened. See whether it is still where it was, and choose it again."));
    }

    static Unreadable empty() {
        return new Unreadable(new Sentence(
                "Tệp này không có chữ nào. Hãy kiểm tra đã chọn đúng tệp chưa.",
                "This file has no words. See whether it is the right one."));
    }

    static Unreadable broken() {
        return new Unreadable(new Sentence(
                "Tệp này hỏng hoặc tải về chưa hết. Hãy mở bằng phần mềm đã soạn, lưu lại rồi chọn lại.",
                "This file is broken, or did not arrive completely. Open it where it was written, save it again and"
                        + " choose it again."));
    }

    static Unreadable locked() {
        return new Unreadable(new Sentence(
                "Tệp này có mật khẩu. Hãy mở ra, bỏ mật khẩu, lưu lại rồi chọn lại.",
                "This file has a password. Open it, take the password away, save it and choose it again."));
    }

    static Unreadable tooLarge(int most) {
        return new Unreadable(new Sentence(
                "Tệp này lớn hơn " + most + " MB nên không đọc. Hãy bỏ bớt ảnh, hoặc chép riêng phần kế hoạch ra tệp"
                        + " khác.",
                "This file is larger than " + most
                        + " MB and is not read. Take pictures out of it, or copy the plan into"
                        + " a file of its own."));
    }

    static Unreadable unpacksToTooMuch() {
        return new Unreadable(new Sentence(
                "Tệp này bung ra quá lớn nên không đọc. Hãy chép riêng phần kế hoạch ra tệp khác.",
                "This file unpacks to too much and is not read. Copy the plan into a file of its own."));
    }

    static Unreadable tooLong() {
        return new Unreadable(new Sentence(
                "Đọc tệp này quá lâu nên đã dừng. Hãy chép riêng phần kế hoạch ra tệp khác.",
                "Reading this file took too long and was stopped. Copy the plan into a file of its own."));
    }

    static Unreadable stopped() {
        return new Unreadable(new Sentence("Đã dừng đọc tệp này.", "Reading this file was stopped."));
    }

    static Unreadable unknown() {
        return new Unreadable(new Sentence(
                "Không nhận ra loại tệp này. Hãy lưu thành .docx hoặc .pdf rồi chọn lại.",
                "This kind of file is not known. Save it as .docx or .pdf and choose it again."));
    }

    static Unreadable picture() {
        return new Unreadable(new Sentence(
                "Đây là ảnh chụp, không có chữ để đọc. Hãy xin tệp Word, hoặc gõ lại chương trình.",
                "This is a picture and has no words to read. Ask for the Word file, or type the agenda."));
    }

    static Unreadable scan() {
        return new Unreadable(new Sentence(
                "Đây là ảnh chụp của văn bản, không có chữ để đọc. Hãy xin tệp Word, hoặc gõ lại chương trình.",
                "These are pictures of a document and have no words to read. Ask for the Word file, or type"
                        + " the agenda."));
    }

    static Unreadable old(String now) {
        return new Unreadable(new Sentence(
                "Tệp này thuộc dạng cũ, và máy này không có LibreOffice để chuyển. Hãy mở ra, chọn Lưu thành, chọn "
                        + now + " rồi chọn lại.",
                "This file is of an old kind, and this machine has no LibreOffice to convert it. Open it, choose Save"
                        + " as, "
                        + now + ", and choose it again."));
    }

    static Unreadable unconverted(String now) {
        return new Unreadable(new Sentence(
                "LibreOffice không chuyển được tệp này. Hãy mở ra, chọn Lưu thành, chọn " + now + " rồi chọn lại.",
                "LibreOffice cannot convert this file. Open it, choose Save as, " + now + ", and choose it again."));
    }
}
