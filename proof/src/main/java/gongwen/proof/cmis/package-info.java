/** How the proof reaches the server over CMIS: by OpenCMIS's client, and by bare Browser binding requests. */
@NullMarked
package gongwen.proof.cmis;

import org.jspecify.annotations.NullMarked;
