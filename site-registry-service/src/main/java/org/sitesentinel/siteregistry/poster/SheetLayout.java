package org.sitesentinel.siteregistry.poster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sitesentinel.runtime.typeface.Typeface;

/** Where things stand on a poster. What all posters say alike is set once. */
@ApplicationScoped
class SheetLayout {
    private static final double QR_SIZE = 300;
    private static final double QR_TOP = 268;
    private static final List<Double> RULES = List.of(126.0, 764.0);
    private static final TextBox SITE = box(134, 84, 32);
    private static final TextBox BUILDING = box(218, 50, 26);
    private static final TextBox CODE = box(570, 36, 26);
    private static final TextBox CONTACT = box(770, 30, 12);

    private final Typeface typeface;
    private final List<Line> fixed;

    SheetLayout(Typeface typeface) {
        this.typeface = typeface;
        this.fixed = Stream.of(
                        box(38, 54, 40).set("场所码", typeface),
                        box(94, 24, 15).set("VENUE CODE", typeface),
                        box(610, 28, 18).set("进入时请扫码登记；无法扫码的，请向工作人员报上面的编号。", typeface),
                        box(638, 20, 11)
                                .set(
                                        "Scan with your phone's camera when you enter. Cannot scan? Tell the staff the number above.",
                                        typeface),
                        box(672, 46, 12).set("隐私告知：本码只标识场所，不含个人信息。登记信息仅用于疫情防控的接触者追溯，按规定期限保存，到期删除。", typeface),
                        box(718, 40, 9)
                                .set(
                                        "Privacy: this code names a place and nobody. What is registered serves to trace contacts in epidemic control alone; it is kept for the period prescribed and then deleted.",
                                        typeface))
                .flatMap(List::stream)
                .toList();
    }

    private static TextBox box(double y, double height, int largest) {
        return new TextBox(Sheet.MARGIN, y, Sheet.WIDTH - 2 * Sheet.MARGIN, height, largest);
    }

    Sheet lay(Poster poster) {
        String site = typeface.settable(poster.site());
        String building = typeface.settable(poster.building());
        List<Line> lines = new ArrayList<>(fixed);
        lines.addAll(SITE.set(site, typeface));
        lines.addAll(BUILDING.set(building, typeface));
        lines.addAll(CODE.set(poster.grouped(), typeface));
        lines.addAll(CONTACT.set(typeface.settable(poster.contact()), typeface));
        return new Sheet(
                "场所码 " + site + " " + building,
                lines,
                RULES,
                QrCode.of(poster.url()),
                (Sheet.WIDTH - QR_SIZE) / 2,
                QR_TOP,
                QR_SIZE);
    }
}
