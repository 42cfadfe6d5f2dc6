package gongwen.alfresco.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NodeLiteralsTest {

    private static final String ID = "7a9c1d52-90b9-4a0d-8a5e-3f2f0c3f6d11";

    @Test
    void bareIdShouldGetItsStoreWhenAPropertyIsComparedWithIt() {
        assertThat(NodeLiterals.completed("SELECT * FROM ex:reading AS d WHERE d.ex:document = '" + ID + "'"))
                .endsWith("d.ex:document = 'workspace://SpacesStore/" + ID + "'");
        assertThat(NodeLiterals.completed("WHERE gw:origin='" + ID + ";1.0'"))
                .isEqualTo("WHERE gw:origin='workspace://SpacesStore/" + ID + "'");
    }

    @Test
    void everythingElseShouldStayAsItIs() {
        String byId = "SELECT * FROM cmis:document WHERE cmis:objectId = '" + ID + "'";
        String joined = "FROM a:b AS D JOIN c:d AS E ON D.cmis:objectId = E.cmis:objectId WHERE D.gw:docNo = 'x'";

        assertThat(NodeLiterals.completed(byId)).isEqualTo(byId);
        assertThat(NodeLiterals.completed(joined)).isEqualTo(joined);
    }
}
