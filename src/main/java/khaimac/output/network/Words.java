package khaimac.output.network;

import khaimac.finding.Sentence;

/** What an operator is told about an output on the network: what happened, what the audience sees, what to do. */
record Words(String output) {
    private static final Sentence SEEN =
            new Sentence("Đèn giữ hình cuối hoặc tối đi.", "The lamps keep their last picture or go dark.");
    private static final Sentence AGAIN = new Sentence("Chương trình tự thử lại.", "It is tried again by itself.");

    Sentence noInterface(String name, String there) {
        return lost(
                        "máy này không có đường mạng “" + name + "”",
                        "this machine has no network interface \"" + name + "\"")
                .and(new Sentence(
                        "Hãy cắm lại, hoặc ghi đúng tên trong tệp hội trường (đang có: " + there + ").",
                        "Plug it in, or correct its name in the hall file (there are: " + there + ")."));
    }

    Sentence down(String name) {
        return lost(
                        "đường mạng “" + name + "” đang tắt hoặc rút dây",
                        "the network interface \"" + name + "\" is off or unplugged")
                .and(new Sentence("Hãy kiểm tra dây mạng và bộ chia.", "Check the cable and the switch."));
    }

    Sentence noAddress(String name) {
        return lost(
                        "đường mạng “" + name + "” chưa có (hoặc đã đổi) địa chỉ IPv4",
                        "the network interface \"" + name + "\" has no IPv4 address, or another one than before")
                .and(new Sentence("Hãy đặt địa chỉ cố định cho nó.", "Give it a fixed address."));
    }

    Sentence noNetwork() {
        return lost("máy này chưa nối mạng", "this machine is on no network")
                .and(new Sentence(
                        "Hãy cắm dây mạng, hoặc thêm \"interface\" trong tệp hội trường.",
                        "Plug in a network cable, or add \"interface\" in the hall file."));
    }

    Sentence unknownHost(String host) {
        return lost("không tìm thấy máy “" + host + "”", "no machine is called \"" + host + "\"")
                .and(new Sentence(
                        "Hãy kiểm tra tên, hoặc ghi địa chỉ số như 192.168.0.51.",
                        "Check the name, or write a number such as 192.168.0.51."));
    }

    Sentence unreachable(String host) {
        return lost("không có đường tới " + host, "there is no way to " + host)
                .and(new Sentence(
                        "Hãy kiểm tra dây mạng và địa chỉ của máy này.",
                        "Check the cable, and the address of this machine."));
    }

    Sentence elsewhere(String host, String wanted, String taken) {
        return lost(
                        "từ máy này tới " + host + " phải qua “" + taken + "”, không phải “" + wanted + "”",
                        "this machine reaches " + host + " through \"" + taken + "\", not through \"" + wanted + "\"")
                .and(new Sentence(
                        "Không gửi gì qua đường khác. Hãy sửa \"interface\" hoặc địa chỉ IP.",
                        "Nothing is sent through another one. Correct \"interface\", or the addresses."));
    }

    Sentence failed(String why) {
        return lost("không gửi được qua mạng (" + why + ")", "nothing can be sent over the network (" + why + ")")
                .and(new Sentence("Hãy kiểm tra dây mạng và bộ chia.", "Check the cable and the switch."));
    }

    /** The stream goes on meanwhile: the device is as it should be with the first packet it hears. */
    Sentence nobodyThere(String host) {
        return lost(
                        host + " không nhận: máy đó tắt, hoặc không nghe giao thức này",
                        host + " takes nothing: it is off, or does not listen to this protocol")
                .and(new Sentence(
                        "Hãy kiểm tra nguồn, dây mạng và cài đặt của nó.",
                        "Check its power, its cable and its settings."));
    }

    Sentence silent(String host) {
        return lost(host + " không còn trả lời", host + " does not answer any more")
                .and(new Sentence(
                        "Vẫn gửi hình. Hãy kiểm tra nguồn và dây mạng của nó.",
                        "Pictures are still sent. Check its power and its cable."));
    }

    Sentence neverAnswered(String host) {
        return new Sentence(
                "“" + output + "”: " + host
                        + " chưa trả lời ArtPoll. Hình vẫn được gửi; nếu đèn không sáng, hãy kiểm tra nguồn, dây mạng"
                        + " và địa chỉ của nó.",
                "\"" + output + "\": " + host + " has not answered an ArtPoll. Pictures are sent; "
                        + "if the lamps stay dark, check its power, its cable and its address.");
    }

    Sentence otherUniverses(String host, String has, String missing) {
        return new Sentence(
                "“" + output + "”: " + host + " không phát universe " + missing + " (nó phát: " + has
                        + "). Các pixel đó tối. " + "Hãy sửa cài đặt của nó, hoặc \"universe\" trong tệp hội trường.",
                "\"" + output + "\": " + host + " does not put out universes " + missing + " (it has: " + has
                        + "). Those pixels stay dark. " + "Correct its settings, or \"universe\" in the hall file.");
    }

    Sentence portTaken(int port) {
        return new Sentence(
                "“" + output + "”: cổng " + port
                        + " đang do chương trình khác giữ. Hình vẫn được gửi, nhưng không biết thiết bị có ở đó không. "
                        + "Hãy đóng chương trình kia nếu cần biết.",
                "\"" + output + "\": another program keeps the port " + port
                        + ". Pictures are sent, but whether the device is there cannot be heard. "
                        + "Close that program to know.");
    }

    private Sentence lost(String vi, String en) {
        return new Sentence("“" + output + "”: " + vi + ".", "\"" + output + "\": " + en + ".")
                .and(SEEN)
                .and(AGAIN);
    }
}
