package gongwen.server.content;

import java.util.List;

/** Who knows which kept bytes a commit has condemned. */
public interface CondemnedContents {

    /** The SHA-256 values whose files are to be removed. */
    List<String> condemned();

    /** Says that there is no such file any more. */
    void removed(String sha256);
}
