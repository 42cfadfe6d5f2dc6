package gongwen.server.cmis.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.rules.node.NodeId;
import gongwen.server.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectIdTest {

    private static final String UUID = "82cd29aa-3ed8-4559-8d29-aa3ed84559c0";
    private static final NodeId NODE = NodeId.parse(UUID);

    @Test
    void idShouldBeReadWhenItHasOneOfAlfrescosForms() {
        assertThat(ObjectId.parse(UUID)).isEqualTo(new ObjectId.Current(NODE));
        assertThat(ObjectId.parse("workspace://SpacesStore/" + UUID)).isEqualTo(new ObjectId.Current(NODE));
        assertThat(ObjectId.parse(UUID + ";1.10")).isEqualTo(new ObjectId.Version(NODE, "1.10"));
        assertThat(ObjectId.parse(UUID + ";pwc")).isEqualTo(new ObjectId.WorkingCopy(NODE));
        assertThat(ObjectId.parse("assoc:7")).isEqualTo(new ObjectId.Relationship(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nope",
                "assoc:",
                "assoc:99999999999999999999",
                "../../etc/passwd",
                UUID + ";",
                UUID + ";1.0;1.0",
                UUID + "\n",
                "82cd29aa3ed845598d29aa3ed84559c0",
                "请示"
            })
    void idShouldNotBeFoundWhenItHasAnotherForm(String text) {
        assertThatThrownBy(() -> ObjectId.parse(text)).isInstanceOf(Failure.NotFound.class);
    }
}
