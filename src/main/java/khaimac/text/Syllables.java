package khaimac.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells whether letters are Vietnamese: of words that are written in the wrong code hardly any is a syllable. */
public final class Syllables {
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Punct}“”‘’–—…0-9]+");
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
    private static final Pattern INITIAL =
            Pattern.compile("^(ngh|ng|nh|ch|gh|gi|kh|ph|th|tr|qu|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x)");
    private static final Pattern NAMES_OF_BODIES = Pattern.compile("[A-ZĐ&.]+");
    private static final Set<String> RHYMES =
            Arrays.stream("""
                a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
                e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
                i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu yt ynh ych
                o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oc oi om on ong
                ooc oong op ot ô ôc ôi ôm ôn ông ôông ôp ôt ơ ơi ơm ơn ơp ơt
                u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uy uya uych uynh uyt uyn uyên uyêt uyu uơ
                uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
                """.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());

    private Syllables() {}

    /**
     * @param words with a letter that is not of English
     * @param right those of them that can be Vietnamese
     */
    public record Count(int words, int right) {
        public double share() {
            return words == 0 ? 1 : (double) right / words;
        }
    }

    public static Count count(CharSequence text) {
        int words = 0;
        int right = 0;
        // A list says the same few words a thousand times.
        var known = new HashMap<String, Boolean>();
        for (var word : BETWEEN.split(text, -1)) {
            if (word.isEmpty() || word.chars().allMatch(letter -> letter < 0x80)) continue;
            boolean syllable = known.computeIfAbsent(word, Syllables::is);
            // Bodies are named by their first letters.
            if (!syllable && NAMES_OF_BODIES.matcher(word).matches()) continue;
            words++;
            if (syllable) right++;
        }
        return new Count(words, right);
    }

    public static boolean is(String word) {
        if (word.isEmpty()) return false;
        // Capitals within a word are none of a syllable: letters of another code often are.
        var body = word.substring(word.offsetByCodePoints(0, 1));
        if (!body.equals(body.toLowerCase(Locale.ROOT)) && !word.equals(word.toUpperCase(Locale.ROOT))) return false;
        var apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var bare = TONES.matcher(apart);
        int tones = (int) bare.results().count();
        if (tones > 1) return false;
        var plain = Normalizer.normalize(bare.replaceAll(""), Normalizer.Form.NFC);
        if (RHYMES.contains(plain)) return true;
        var initial = INITIAL.matcher(plain);
        if (!initial.find()) return false;
        var rest = plain.substring(initial.end());
        // The i of “gì” and “gìn” belongs to both.
        return RHYMES.contains(rest)
                || (initial.group().equals("gi") && (rest.isEmpty() || RHYMES.contains("i" + rest)));
    }
}
