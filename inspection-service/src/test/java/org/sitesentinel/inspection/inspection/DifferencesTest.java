package org.sitesentinel.inspection.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sitesentinel.runtime.problem.Violation;

class DifferencesTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Property
    void whatIsTheSameDiffersNowhere(@ForAll("texts") JsonNode one) {
        assertThat(Differences.between(one, one.deepCopy())).isEmpty();
    }

    @Property
    void whatIsNotTheSameDiffersSomewhere(@ForAll("texts") JsonNode one, @ForAll("texts") JsonNode other) {
        assertThat(Differences.between(one, other).isEmpty()).isEqualTo(one.equals(other));
    }

    @Property
    void itDiffersWhereItIsSaidToAndNowhereElse(@ForAll("texts") JsonNode one, @ForAll("texts") JsonNode other) {
        List<String> places =
                Differences.between(one, other).stream().map(Violation::pointer).toList();

        assertThat(places).doesNotHaveDuplicates().allSatisfy(place -> assertThat(one.at(place))
                .isNotEqualTo(other.at(place)));
        assertThat(without(places, one)).isEqualTo(without(places, other));
    }

    /** A copy in which nothing stands at these places. */
    private static JsonNode without(List<String> places, JsonNode text) {
        if (places.contains("")) {
            return JSON.nullNode();
        }
        JsonNode copy = text.deepCopy();
        for (String place : places) {
            int last = place.lastIndexOf('/');
            JsonNode parent = copy.at(place.substring(0, last));
            String name = place.substring(last + 1);
            if (parent instanceof ObjectNode object) {
                object.remove(name);
            } else if (parent instanceof ArrayNode array) {
                array.set(Integer.parseInt(name), JSON.nullNode());
            }
        }
        return copy;
    }

    @Provide
    Arbitrary<JsonNode> texts() {
        Arbitrary<JsonNode> value = Arbitraries.of(JSON.textNode("a"), JSON.numberNode(1), JSON.booleanNode(true));
        Arbitrary<JsonNode> list = value.list().ofMaxSize(2).map(DifferencesTest::array);
        Arbitrary<JsonNode> inner = names().map(keys -> object(keys, JSON.textNode("x")));
        return Arbitraries.maps(Arbitraries.of("a", "b", "c"), Arbitraries.oneOf(value, list, inner))
                .ofMaxSize(3)
                .map(DifferencesTest::object);
    }

    private static Arbitrary<List<String>> names() {
        return Arbitraries.of("d", "e").list().ofMaxSize(2).uniqueElements();
    }

    private static JsonNode array(List<JsonNode> values) {
        return JSON.arrayNode().addAll(values);
    }

    private static JsonNode object(List<String> names, JsonNode value) {
        ObjectNode object = JSON.objectNode();
        names.forEach(name -> object.set(name, value));
        return object;
    }

    private static JsonNode object(Map<String, JsonNode> fields) {
        ObjectNode object = JSON.objectNode();
        fields.forEach(object::set);
        return object;
    }
}
