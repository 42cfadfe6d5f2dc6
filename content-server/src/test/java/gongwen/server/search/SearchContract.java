package gongwen.server.search;

import static gongwen.server.search.SearchFixture.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongwen.models.names.Cm;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.server.failure.Failure;
import gongwen.server.node.Role;
import gongwen.server.node.StoreFixture;
import gongwen.server.node.Work;
import gongwen.server.search.afts.AftsParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** What a search promises, on any database. */
interface SearchContract {

    SearchFixture fixture();

    private NodeId folder(Actor... owners) {
        return fixture().store.folder(owners);
    }

    private NodeId create(NodeId folder, String name, String text) {
        return fixture().create(EDITOR, folder, Cm.CONTENT, name, text, Map.of());
    }

    private static String in(NodeId folder, String query) {
        return "ANCESTOR:'" + folder + "' AND (" + query + ")";
    }

    @Test
    default void chineseShouldBeFoundByWordsAndByPartsOfWords() {
        NodeId folder = folder(EDITOR);
        create(folder, "甲.txt", "关于做好2026年度公文归档工作的通知");
        create(folder, "乙.txt", "防汛抗旱指挥部会议纪要");

        assertThat(fixture().names(EDITOR, in(folder, "TEXT:归档"))).containsExactly("甲.txt");
        assertThat(fixture().names(EDITOR, in(folder, "TEXT:\"归档工作\""))).containsExactly("甲.txt");
        assertThat(fixture().names(EDITOR, in(folder, "汛抗"))).containsExactly("乙.txt");
        assertThat(fixture().names(EDITOR, in(folder, "=TEXT:汛抗"))).isEmpty();
        assertThat(fixture().names(EDITOR, in(folder, "=TEXT:防汛"))).containsExactly("乙.txt");
        assertThat(fixture().names(EDITOR, in(folder, "TEXT:档"))).containsExactly("甲.txt");
        assertThat(fixture().names(EDITOR, in(folder, "TEXT:工作 TEXT:会议"))).isEmpty();
        assertThat(fixture().names(EDITOR, in(folder, "TEXT:工作 OR TEXT:会议"))).hasSize(2);
        assertThat(fixture().names(EDITOR, in(folder, "NOT TEXT:工作"))).containsExactly("乙.txt");
    }

    @Test
    default void namesShouldBeFoundByInitialsAndWildcards() {
        NodeId folder = folder(EDITOR);
        create(folder, "归档工作通知.pdf", "x");
        create(folder, "Report-2026.docx", "x");

        assertThat(fixture().names(EDITOR, in(folder, "cm:name:\"gdgz*\""))).containsExactly("归档工作通知.pdf");
        assertThat(fixture().names(EDITOR, in(folder, "cm:name:\"归档*\""))).containsExactly("归档工作通知.pdf");
        assertThat(fixture().names(EDITOR, in(folder, "cm:name:'*工作*'"))).containsExactly("归档工作通知.pdf");
        assertThat(fixture().names(EDITOR, in(folder, "cm:name:(\"*.pdf\" OR \"*.xlsx\")")))
                .containsExactly("归档工作通知.pdf");
        assertThat(fixture().names(EDITOR, in(folder, "cm:name:\"report*\""))).containsExactly("Report-2026.docx");
        assertThat(fixture().names(EDITOR, in(folder, "=cm:name:\"Report-2026.docx\"")))
                .hasSize(1);
        assertThat(fixture().names(EDITOR, in(folder, "=cm:name:Report"))).isEmpty();
    }

    @Test
    default void numbersShouldBeFoundWhateverTheirBrackets() {
        NodeId folder = folder(EDITOR);
        fixture().create(EDITOR, folder, Cm.CONTENT, "批复", "x", Map.of(Cm.TITLE, "海政办发〔2026〕15号"));

        for (String written :
                List.of("海政办发〔2026〕15号", "海政办发[2026]15号", "海政办发【2026】15号", "海政办发(2026)15号", "海政办发(2026)15号")) {
            assertThat(fixture().names(EDITOR, in(folder, "cm:title:\"" + written + "\"")))
                    .as(written)
                    .hasSize(1);
            assertThat(fixture().names(EDITOR, in(folder, "=cm:title:\"" + written + "\"")))
                    .as(written)
                    .hasSize(1);
        }
        assertThat(fixture().names(EDITOR, in(folder, "cm:title:\"海政办发〔2026〕16号\"")))
                .isEmpty();
    }

    @Test
    default void changesShouldBeFoundAtOnce() {
        NodeId folder = folder(EDITOR);
        NodeId id = create(folder, "初稿", "x");
        assertThat(fixture().names(EDITOR, in(folder, "cm:name:初稿"))).hasSize(1);

        fixture().store.repository().change(EDITOR, work -> {
            work.update(id, null, Work.Patch.of(Map.of(Cm.NAME, "定稿")));
            return id;
        });
        assertThat(fixture().names(EDITOR, in(folder, "cm:name:初稿"))).isEmpty();
        assertThat(fixture().names(EDITOR, in(folder, "cm:name:定稿"))).hasSize(1);

        fixture().store.repository().change(EDITOR, work -> {
            work.delete(id, false);
            return id;
        });
        assertThat(fixture().names(EDITOR, in(folder, "cm:name:定稿"))).isEmpty();
    }

    @Test
    default void movedTreeShouldBeFoundWhereItIs() {
        NodeId first = folder(EDITOR);
        NodeId second = folder(EDITOR);
        NodeId tree = fixture()
                .store
                .repository()
                .change(EDITOR, work -> work.create(StoreFixture.node(Cm.FOLDER, first, "树", Map.of())));
        create(tree, "叶", "x");
        assertThat(fixture().names(EDITOR, in(first, "cm:name:叶"))).hasSize(1);

        fixture().store.repository().change(EDITOR, work -> {
            work.move(tree, first, second);
            return tree;
        });

        assertThat(fixture().names(EDITOR, in(first, "cm:name:叶"))).isEmpty();
        assertThat(fixture().names(EDITOR, in(second, "cm:name:叶"))).hasSize(1);
    }

    @Test
    default void indexThatMissedSomethingShouldCatchUpAndMendGaps() throws IOException {
        NodeId folder = folder(EDITOR);
        NodeId gone = create(folder, "旧件", "x");
        assertThat(fixture().names(EDITOR, in(folder, "cm:name:旧件"))).hasSize(1);

        fixture().without(() -> {
            create(folder, "新件", "停机期间");
            fixture().store.repository().change(EDITOR, work -> {
                work.delete(gone, true);
                return gone;
            });
        });
        assertThat(fixture().names(EDITOR, in(folder, "*"))).containsExactly("新件");

        fixture()
                .indexing
                .index()
                .orElseThrow()
                .remove(List.of(fixture()
                        .find(EDITOR, in(folder, "cm:name:新件"))
                        .hits()
                        .get(0)
                        .node()
                        .id()
                        .toString()));
        fixture().without(() -> {});
        assertThat(fixture().names(EDITOR, in(folder, "TEXT:停机期间"))).containsExactly("新件");
        assertThat(fixture().indexing.state().mended()).isEqualTo(1);
    }

    @Test
    default void indexThatWasSetBackRemovedOrDamagedShouldAgreeWithTheStoreAgain() throws IOException {
        NodeId folder = folder(EDITOR);
        Path copy = fixture().data().resolve("index-copy");
        fixture().without(() -> FileSystemUtils.copyRecursively(fixture().index(), copy));
        List<SearchFixture.Happening> damages = List.of(
                () -> {
                    FileSystemUtils.deleteRecursively(fixture().index());
                    FileSystemUtils.copyRecursively(copy, fixture().index());
                },
                () -> FileSystemUtils.deleteRecursively(fixture().index()),
                () -> fixture().damageLargestFile());

        for (int round = 0; round < damages.size(); round++) {
            NodeId changed = create(folder, "甲" + round, "第" + round + "轮");
            NodeId gone = create(folder, "乙" + round, "x");
            assertThat(fixture().names(EDITOR, in(folder, "cm:name:乙" + round))).hasSize(1);
            fixture().store.repository().change(EDITOR, work -> {
                work.update(changed, null, Work.Patch.of(Map.of(Cm.TITLE, "改")));
                work.delete(gone, true);
                return changed;
            });
            fixture().without(damages.get(round));

            assertThat(fixture().names(EDITOR, in(folder, "*")))
                    .isEqualTo(IntStream.rangeClosed(0, round)
                            .mapToObj(each -> "甲" + each)
                            .toList());
            assertThat(fixture().names(EDITOR, in(folder, "cm:title:改"))).hasSize(round + 1);
            assertThat(fixture().indexing.state().mended()).as("round " + round).isZero();
        }
    }

    @Test
    default void wordsShouldBeFoundNearEachOtherAndAlike() {
        NodeId folder = folder(EDITOR);
        create(folder, "一", "annual report of the district archive");
        create(folder, "二", "防汛工作部署会议");

        assertThat(fixture().names(EDITOR, in(folder, "TEXT:\"report archive\"~4")))
                .containsExactly("一");
        assertThat(fixture().names(EDITOR, in(folder, "TEXT:\"report archive\"")))
                .isEmpty();
        assertThat(fixture().names(EDITOR, in(folder, "TEXT:reprot~"))).containsExactly("一");
        assertThat(fixture().names(EDITOR, in(folder, "TEXT:防汛 *(3) 会议"))).containsExactly("二");
    }

    @Test
    default void suggestionsShouldComeFromWhatTheSearcherMayRead() {
        NodeId folder = folder(EDITOR);
        create(folder, "瑶湖归档工作通知", "x");
        Suggestions suggestions = new Suggestions(fixture().search);

        assertThat(suggestions.titles(EDITOR, "瑶湖", 10)).containsExactly("瑶湖归档工作通知");
        assertThat(suggestions.titles(EDITOR, "yhgd", 10)).containsExactly("瑶湖归档工作通知");
        assertThat(suggestions.spellings(EDITOR, "瑶湖归挡", 5)).containsExactly("瑶湖归档");
        Actor stranger = StoreFixture.person("stranger");
        assertThat(suggestions.titles(stranger, "瑶湖", 10)).isEmpty();
        assertThat(suggestions.spellings(stranger, "瑶湖归挡", 5)).isEmpty();
    }

    @Test
    default void hitsShouldBeCountedQuotedAndSorted() {
        NodeId folder = folder(EDITOR);
        for (int i = 1; i <= 3; i++) {
            fixture()
                    .create(
                            EDITOR,
                            folder,
                            Cm.CONTENT,
                            "文" + i,
                            "请<b>示</b>区政府第" + i + "号",
                            Map.of(Cm.DESCRIPTION, i < 3 ? "急" : "缓"));
        }

        SearchResult found = fixture()
                .search
                .find(
                        EDITOR,
                        new SearchQuestion(
                                AftsParser.read("TEXT:政府", false),
                                List.of(AftsParser.read("ANCESTOR:'" + folder + "'", false)),
                                1,
                                1,
                                List.of(new SearchQuestion.Order("cm:name", false)),
                                List.of(
                                        new SearchQuestion.Facet.ByField("cm:description", 1, 10),
                                        new SearchQuestion.Facet.ByField("creator", 1, 10),
                                        new SearchQuestion.Facet.ByQuery(AftsParser.read("cm:name:文3", false))),
                                new SearchQuestion.Excerpts("<em>", "</em>", List.of("cm:content"), 1, 100)));

        assertThat(found.totalItems()).isEqualTo(3);
        assertThat(found.hits()).extracting(hit -> hit.node().name()).containsExactly("文2");
        assertThat(found.counts().get(0))
                .containsExactly(new SearchResult.Count("急", 2), new SearchResult.Count("缓", 1));
        assertThat(found.counts().get(1)).containsExactly(new SearchResult.Count("editor", 3));
        assertThat(found.counts().get(2)).containsExactly(new SearchResult.Count("", 1));
        assertThat(found.hits().get(0).quotes().get("cm:content"))
                .singleElement()
                .asString()
                .contains("<em>政府</em>")
                .contains("&lt;b&gt;");
    }

    @Test
    default void fieldsAndRangesShouldBeCompared() {
        NodeId folder = folder(EDITOR);
        create(folder, "短", "x");
        create(folder, "长", "x".repeat(500));

        assertThat(fixture().names(EDITOR, in(folder, "content.size:[100 TO MAX]")))
                .containsExactly("长");
        assertThat(fixture().names(EDITOR, in(folder, "cm:created:[NOW/DAY-1DAY TO NOW/DAY+1DAY]")))
                .hasSize(2);
        assertThat(fixture().names(EDITOR, in(folder, "cm:created:[MIN TO 2020-01-01]")))
                .isEmpty();
        assertThat(fixture().names(EDITOR, in(folder, "cm:creator:'editor' AND TYPE:\"content\"")))
                .hasSize(2);
        assertThat(fixture().names(EDITOR, in(folder, "TYPE:'cm:folder' OR ASPECT:'cm:nosuch'")))
                .isEmpty();
        assertThat(fixture().names(EDITOR, in(folder, "ISNULL:'cm:title'"))).hasSize(2);
        assertThatThrownBy(() -> fixture().find(EDITOR, "cm:nosuch:x")).isInstanceOf(Failure.InvalidArgument.class);
    }

    @Test
    default void whatIsWrittenShouldNeverBeSyntaxOfTheIndex() {
        NodeId secret = folder(StoreFixture.person("other"));
        fixture().create(Actor.SYSTEM, secret, Cm.CONTENT, "密件", "不可见", Map.of());

        for (String attack : List.of(
                "\"x\\\" OR *:*\"",
                "'{!terms f=id}'",
                "\"_query_:\\\"*:*\\\"\"",
                "readers\\:x",
                "=cm:name:\"*:*\"",
                "cm:name:'x) OR (*:*'",
                "cm:name:{!func}1")) {
            SearchResult found;
            try {
                found = fixture().find(EDITOR, attack);
            } catch (Failure.InvalidArgument e) {
                continue;
            }
            assertThat(found.totalItems()).as(attack).isZero();
        }
    }

    @Test
    default void withdrawnRightsShouldTakeEverythingFromSightAtOnce() {
        NodeId folder = folder(EDITOR);
        Actor reader = StoreFixture.person("reader");
        create(folder, "通报", "内容");
        share(folder, "reader");
        assertThat(fixture().names(reader, in(folder, "*"))).containsExactly("通报");

        share(folder, "somebody");
        SearchResult found = fixture().find(reader, in(folder, "*"));
        assertThat(found.totalItems()).isZero();
        assertThat(found.hits()).isEmpty();
    }

    private void share(NodeId folder, String reader) {
        fixture().store.repository().change(Actor.SYSTEM, work -> {
            work.setAccess(
                    folder,
                    new AccessList(
                            false,
                            Set.of(
                                    new AccessList.Entry("editor", Role.ALL.alfrescoName()),
                                    new AccessList.Entry(reader, Role.CONSUMER.alfrescoName()))));
            return folder;
        });
    }
}
