package khaimac.show;

import java.util.Map;
import khaimac.finding.Sentence;

/** What the program's own styles are called by people; one that a show has made is called as it was named. */
public final class StyleWords {
    public static final Map<String, Sentence> NAMES = Map.ofEntries(
            Map.entry("red-gold", new Sentence("Đỏ – vàng", "Red and gold")),
            Map.entry("congress", new Sentence("Đại hội: cờ đỏ", "Congress: waving flag")),
            Map.entry("heritage", new Sentence("Truyền thống: trống đồng", "Heritage: bronze drum")),
            Map.entry("gala", new Sentence("Sân khấu: màn nhung đỏ", "Stage: red curtain")),
            Map.entry("blue-conference", new Sentence("Xanh hội nghị", "Conference blue")),
            Map.entry("city", new Sentence("Đô thị về đêm", "City in the evening")),
            Map.entry("education", new Sentence("Giáo dục: dải lụa xanh", "Education: blue ribbons")),
            Map.entry("youth", new Sentence("Đoàn Thanh niên: bồ câu", "Youth Union: doves")),
            Map.entry("sea-islands", new Sentence("Biển đảo", "Sea and islands")),
            Map.entry("green-campaign", new Sentence("Xanh phong trào: hoa sen", "Campaign green: lotus")),
            Map.entry("farmers", new Sentence("Nông dân: đồng lúa", "Farmers: rice")),
            Map.entry("armed-forces", new Sentence("Lực lượng vũ trang", "Armed forces")),
            Map.entry("health", new Sentence("Y tế: hoa sen", "Health: lotus")),
            Map.entry("women", new Sentence("Phụ nữ: dải lụa tím", "Women: violet ribbons")),
            Map.entry("sport", new Sentence("Thể thao", "Sport")),
            Map.entry("tet-mai", new Sentence("Tết: hoa mai", "Tết: yellow blossom")),
            Map.entry("tet-dao", new Sentence("Tết: hoa đào", "Tết: pink blossom")),
            Map.entry("memorial", new Sentence("Tưởng niệm: sen trắng", "Memorial: white lotus")),
            Map.entry("plain", new Sentence("Nền đen", "Plain black")));

    private StyleWords() {}

    public static Sentence called(String style) {
        return NAMES.getOrDefault(style, Sentence.same(style));
    }
}
