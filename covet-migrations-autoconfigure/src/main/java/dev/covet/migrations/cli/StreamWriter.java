package dev.covet.migrations.cli;

import java.io.PrintStream;
import java.io.Writer;

/** Writes to a stream in whatever encoding the stream has. */
final class StreamWriter extends Writer {

    private final PrintStream stream;

    StreamWriter(PrintStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(char[] characters, int start, int length) {
        stream.print(new String(characters, start, length));
    }

    @Override
    public void flush() {
        stream.flush();
    }

    @Override
    public void close() {
        stream.flush();
    }
}
