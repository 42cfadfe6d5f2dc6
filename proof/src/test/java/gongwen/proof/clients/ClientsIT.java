package gongwen.proof.clients;

import static org.assertj.core.api.Assertions.assertThat;

import gongwen.contract.cmis.BrowserBinding;
import gongwen.contract.cmis.Credentials;
import gongwen.proof.Storage;
import gongwen.proof.TestServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients that others wrote: Debian's cmis-client (libcmis) over AtomPub, and curl over the Browser binding. */
@ParameterizedClass(name = "{0}")
@EnumSource(Storage.class)
class ClientsIT {

    private static final String TEXT = "松泾镇校车站点布局说明，共十四处。\n";

    private static TestServer server;

    private final Command command;
    private final Path directory;
    private final Credentials admin = server.account(TestServer.ADMIN);

    ClientsIT(Storage storage, @TempDir Path directory) throws IOException {
        this.directory = Files.createDirectory(directory.resolve(storage.name()));
        this.command = new Command(this.directory);
    }

    @BeforeParameterizedClassInvocation
    static void start(Storage storage) throws IOException {
        server = TestServer.start(storage);
    }

    @AfterParameterizedClassInvocation
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void debiansClientShouldNameTheRepository() throws Exception {
        assertThat(cmisClient("list-repos")).contains("-default-");
    }

    @Test
    void debiansClientShouldUploadListAndDownload() throws Exception {
        Path file = Files.writeString(directory.resolve("说明.txt"), TEXT);
        String root = field(cmisClient("show-root"), "Id");

        String folder = field(cmisClient("create-folder", root, "libcmis"), "Id");
        String document = field(
                cmisClient(
                        "--input-file",
                        file.toString(),
                        "--input-type",
                        "text/plain",
                        "--input-name",
                        "说明.txt",
                        "--object-type",
                        "cmis:document",
                        "create-document",
                        folder,
                        "布局说明.txt"),
                "Id");

        assertThat(cmisClient("show-by-path", "/libcmis")).contains("布局说明.txt");
        cmisClient("get-content", document);
        assertThat(directory.resolve("布局说明.txt")).hasContent(TEXT);
    }

    @Test
    void debiansClientShouldRenameCheckOutAndCheckIn() throws Exception {
        Path file = Files.writeString(directory.resolve("draft.txt"), TEXT);
        String root = field(cmisClient("show-root"), "Id");
        String document = field(
                cmisClient(
                        "--input-file",
                        file.toString(),
                        "--input-type",
                        "text/plain",
                        "--object-type",
                        "cmis:document",
                        "create-document",
                        root,
                        "libcmis-draft.txt"),
                "Id");

        cmisClient("--object-property", "cmis:name=libcmis-final.txt", "update-object", document);
        String copy = field(cmisClient("checkout", document), "Id");
        Path next = Files.writeString(directory.resolve("next.txt"), TEXT + TEXT);
        cmisClient(
                "--input-file",
                next.toString(),
                "--input-type",
                "text/plain",
                "--major",
                "--message",
                "second",
                "checkin",
                copy);

        assertThat(cmisClient("show-by-path", "/libcmis-final.txt")).contains("libcmis-final.txt");
        assertThat(cmisClient("get-versions", document)).contains("1.0", "2.0");
        cmisClient("delete", document);
    }

    @Test
    void curlShouldUploadListDownloadAndQuery() throws Exception {
        Path file = Files.writeString(directory.resolve("请示.txt"), TEXT);
        String created = curl(
                browser() + "/root",
                "-F",
                "_charset_=UTF-8",
                "-F",
                "cmisaction=createDocument",
                "-F",
                "succinct=true",
                "-F",
                "propertyId[0]=cmis:objectTypeId",
                "-F",
                "propertyValue[0]=cmis:document",
                "-F",
                "propertyId[1]=cmis:name",
                "-F",
                "propertyValue[1]=curl-请示.txt",
                "-F",
                "content=@" + file + ";type=text/plain");
        assertThat(created).contains("\"cmis:name\":\"curl-请示.txt\"");

        assertThat(curl(browser() + "/root?cmisselector=children&succinct=true"))
                .contains("curl-请示.txt");
        assertThat(curl(browser() + "/root/curl-%E8%AF%B7%E7%A4%BA.txt?cmisselector=content"))
                .isEqualTo(TEXT);
        assertThat(curl(
                        browser(),
                        "-G",
                        "-d",
                        "cmisselector=query",
                        "-d",
                        "succinct=true",
                        "--data-urlencode",
                        "q=SELECT cmis:name FROM cmis:document WHERE cmis:name = 'curl-请示.txt'"))
                .contains("curl-请示.txt", "\"numItems\":1");
    }

    @Test
    void readmesQueryShouldAnswerATownsSystem() throws Exception {
        Credentials town = server.account("svc.sjz");
        Matcher statement = Pattern.compile("--data-urlencode \"(statement=.+)\"")
                .matcher(Files.readString(Path.of("..", "README.md")));
        assertThat(statement.find()).isTrue();
        String printed = command.run(
                "curl",
                "-sS",
                "-u",
                town.userId() + ":" + town.password(),
                "--data-urlencode",
                "cmisaction=query",
                "--data-urlencode",
                statement.group(1),
                browser());
        assertThat(printed).contains("\"results\"", "\"numItems\"");
    }

    private String cmisClient(String... arguments) throws IOException, InterruptedException {
        String[] connected = {
            "cmis-client", "-u", admin.userId(), "-p", admin.password(), "--url", atom(), "-r", "-default-"
        };
        return command.run(joined(connected, arguments));
    }

    private String curl(String url, String... options) throws IOException, InterruptedException {
        String[] connected = {"curl", "-sS", "--fail-with-body", "-u", admin.userId() + ":" + admin.password(), url};
        return command.run(joined(connected, options));
    }

    private static String[] joined(String[] first, String... second) {
        String[] all = new String[first.length + second.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    /** The first {@code Name: value} line that cmis-client printed. */
    private static String field(String printed, String name) {
        Matcher line = Pattern.compile("(?m)^" + name + ": (.+)$").matcher(printed);
        assertThat(line.find()).as(printed).isTrue();
        return line.group(1).strip();
    }

    private static String atom() {
        URI url = server.process().url();
        return url + "/alfresco/api/-default-/public/cmis/versions/1.1/atom";
    }

    private static String browser() {
        return server.process().url() + BrowserBinding.PATH;
    }
}
