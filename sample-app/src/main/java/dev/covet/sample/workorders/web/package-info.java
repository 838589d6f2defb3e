/** What the web interface's parts share: pages of lists, and problems as RFC 9457 has them. */
@NullMarked
package dev.covet.sample.workorders.web;

import org.jspecify.annotations.NullMarked;
