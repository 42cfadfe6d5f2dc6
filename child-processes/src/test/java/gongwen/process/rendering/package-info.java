/** Rendering processes that are really started, and files made to harm them. */
package gongwen.process.rendering;
