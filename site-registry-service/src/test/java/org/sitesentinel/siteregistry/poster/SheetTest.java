package org.sitesentinel.siteregistry.poster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.runtime.typeface.Typeface;

class SheetTest {
    private static final Typeface TYPEFACE = new Typeface();
    private static final SheetLayout LAYOUT = new SheetLayout(TYPEFACE);

    @Test
    void aShortNameStandsOnOneLineInTheMiddle() {
        Line line = new TextBox(48, 100, 500, 80, 32).set("唐道637", TYPEFACE).get(0);

        assertThat(line.size()).isEqualTo(32);
        assertThat(line.x() + line.width() / 2).isCloseTo(298, offset(0.01));
    }

    @Test
    void aLongNameWrapsAndShrinksAndStaysWhole() {
        String name = "西宁市城西区五四西路万达广场住宅小区".repeat(11) + "东区";

        List<Line> lines = new TextBox(48, 100, 500, 84, 32).set(name, TYPEFACE);

        assertThat(lines).hasSizeGreaterThan(2);
        assertThat(lines.stream().map(Line::text).collect(Collectors.joining())).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0} is set as {1}")
    @CsvSource({
        "Wanda Plaza Residential Compound, Wanda Plaza|Residential|Compound",
        "唐道唐道唐道唐道唐道，二期, 唐道唐道唐道唐道唐|道，二期",
        "唐道唐道唐道唐道唐637号, 唐道唐道唐道唐道唐|637号",
        "WWWWWWWWWWWW, WWWWWWWWWW|WW",
    })
    void breaksLinesWhereAReaderWould(String text, String lines) {
        assertThat(new TextBox(0, 0, 100, 100, 10).set(text, TYPEFACE))
                .extracting(Line::text)
                .containsExactly(lines.split("\\|"));
    }

    /** Whatever people put into names: nothing leaves the margins, and no two texts meet. */
    @Property(tries = 150)
    void nothingOverflows(@ForAll("names") String site, @ForAll("names") String building) {
        Sheet sheet = LAYOUT.lay(poster(site, building.substring(0, Math.min(100, building.length()))));

        for (Line line : sheet.lines()) {
            assertThat(line.x()).isGreaterThanOrEqualTo(Sheet.MARGIN - 0.01);
            assertThat(line.x() + line.width()).isLessThanOrEqualTo(Sheet.WIDTH - Sheet.MARGIN + 0.01);
            assertThat(line.baseline()).isBetween(Sheet.MARGIN, Sheet.HEIGHT - Sheet.MARGIN + 10);
            boolean above = line.baseline() + 0.25 * line.size() <= sheet.qrY() + 2;
            boolean below = line.baseline() - line.size() >= sheet.qrY() + sheet.qrSize() - 2;
            assertThat(above || below).as("clear of the QR code: %s", line).isTrue();
        }
        List<Line> fromAbove = sheet.lines().stream()
                .sorted(Comparator.comparing(Line::baseline))
                .toList();
        for (int i = 1; i < fromAbove.size(); i++) {
            assertThat(fromAbove.get(i).baseline() - fromAbove.get(i - 1).baseline())
                    .isGreaterThanOrEqualTo(0.95 * fromAbove.get(i).size());
        }
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> chinese = Arbitraries.strings()
                .withCharRange('一', '龥')
                .withChars("，。（）A1 -")
                .ofMinLength(1)
                .ofMaxLength(200);
        Arbitrary<String> latin = Arbitraries.strings()
                .withCharRange('A', 'z')
                .withChars("WM mw  ")
                .ofMinLength(1)
                .ofMaxLength(200);
        return Arbitraries.oneOf(
                chinese, latin, Arbitraries.strings().ofMinLength(1).ofMaxLength(200));
    }

    @ParameterizedTest(name = "{0} is set as {1}")
    @CsvSource({
        "唐道637, 唐道637",
        "①号楼, 1号楼",
        "Ⅲ期, III期",
        "😀花园, 〓花园",
        "'花\u200b园\u202e\u0007', 花园",
        "'花\t园\n 南', '花 园  南'",
        "㙟家庄, 㙟家庄",
    })
    void setsWhatItsFacesHave(String name, String set) {
        assertThat(TYPEFACE.settable(name)).isEqualTo(set);
    }

    @Test
    void showsTheNumberInGroupsThatCanBeReadOut() {
        assertThat(poster("唐道637", "1号楼").grouped()).isEqualTo("2222 3333 44445");
        assertThat(LAYOUT.lay(poster("唐道637", "1号楼")).lines())
                .extracting(Line::text)
                .contains("场所码", "VENUE CODE", "唐道637", "1号楼", "2222 3333 44445", "咨询 Contact: 0971-1234567");
    }

    @Test
    void aPosterIsToldFromAnotherByAnythingItShows() {
        Poster poster = poster("唐道637", "1号楼");

        assertThat(poster.digest()).isEqualTo(poster("唐道637", "1号楼").digest());
        assertThat(poster.digest()).isNotEqualTo(poster("唐道638", "1号楼").digest());
        assertThat(poster.digest()).isNotEqualTo(poster("唐道637", "2号楼").digest());
    }

    static Poster poster(String site, String building) {
        return new Poster(
                site,
                building,
                "2222333344445",
                "https://codes.example/v/2222333344445",
                "咨询 Contact: 0971-1234567",
                1);
    }
}
