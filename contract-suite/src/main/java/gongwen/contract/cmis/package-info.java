/** How a client reaches a server over CMIS: by OpenCMIS's client, and by bare Browser binding requests. */
@NullMarked
package gongwen.contract.cmis;

import org.jspecify.annotations.NullMarked;
