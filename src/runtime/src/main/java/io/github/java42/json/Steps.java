package io.github.java42.json;

/** Steps over the members of an object or the elements of an array. */
final class Steps {
  private final JsonText text;
  private final boolean object;
  private int next; // behind the value
  private int nextEntry;

  /** The quote where the key begins. */
  int key;

  /** Where the value begins. */
  int at;

  /** The first entry of the tape that begins there or later. */
  int entry;

  Steps(JsonText text, int container, int entry) {
    this.text = text;
    this.object = text.bytes[container] == '{';
    this.next = container + 1;
    this.nextEntry = onTape(text, container, entry) ? entry + 3 : entry;
  }

  static boolean onTape(JsonText text, int at, int entry) {
    return entry < text.size && text.tape[entry] == at;
  }

  /** False at the end. */
  boolean next() {
    byte[] b = text.bytes;
    int i = Scan.blanks(b, next);
    if (b[i] == ',') {
      i = Scan.blanks(b, i + 1);
    } else if (b[i] == '}' || b[i] == ']') {
      return false;
    }
    if (object) {
      key = i;
      i = Scan.blanks(b, Scan.endOfString(b, i));
      i = Scan.blanks(b, i + 1);
    }
    at = i;
    entry = nextEntry;
    byte c = b[i];
    if ((c == '{' || c == '[') && onTape(text, i, entry)) {
      next = text.tape[entry + 1];
      nextEntry = text.tape[entry + 2];
    } else {
      next = Scan.skip(b, i);
    }
    return true;
  }

  JsonValue value() {
    return new JsonValue(text, at, entry);
  }

  String keyText() {
    return Scan.string(text.bytes, key);
  }
}
