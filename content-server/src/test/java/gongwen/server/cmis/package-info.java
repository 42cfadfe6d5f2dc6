/** The edges of the CMIS bindings: addresses, uploads, errors. */
package gongwen.server.cmis;
