/** The demo company: recorded payloads over the real protocols of four channels. */
package io.tributary.hub.demo;
