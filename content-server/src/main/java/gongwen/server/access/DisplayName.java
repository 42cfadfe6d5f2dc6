package gongwen.server.access;

/** How a person's name is shown: 张三 in Chinese, Grace Hopper otherwise. */
final class DisplayName {

    private DisplayName() {}

    static String of(String given, String family) {
        boolean chinese = !family.isEmpty()
                && (given + family)
                        .codePoints()
                        .allMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.HAN);
        return chinese ? family + given : (given + " " + family).strip();
    }
}
