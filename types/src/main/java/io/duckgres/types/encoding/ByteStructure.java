package io.duckgres.types.encoding;

/** How the bytes of a character hang together: PostgreSQL's mblen and verifychar (wchar.c). */
enum ByteStructure {
  SINGLE {
    @Override
    int length(int lead) {
      return 1;
    }

    @Override
    boolean isValid(byte[] bytes, int at, int length) {
      return true;
    }
  },

  EUC {
    @Override
    boolean isValid(byte[] bytes, int at, int length) {
      return isEuc(bytes[at]) && isEuc(bytes[at + 1]);
    }
  },

  EUC_JP {
    @Override
    int length(int lead) {
      return lead == SS3 ? 3 : super.length(lead);
    }

    @Override
    boolean isValid(byte[] bytes, int at, int length) {
      int second = bytes[at + 1] & 0xff;
      return switch (bytes[at] & 0xff) {
        case SS2 -> second >= 0xa1 && second <= 0xdf;
        case SS3 -> isEuc(bytes[at + 1]) && isEuc(bytes[at + 2]);
        default -> isEuc(bytes[at]) && isEuc(bytes[at + 1]);
      };
    }
  },

  EUC_KR {
    @Override
    int length(int lead) {
      return lead == SS3 ? 3 : super.length(lead);
    }

    @Override
    boolean isValid(byte[] bytes, int at, int length) {
      return length == 3 || (isEuc(bytes[at]) && isEuc(bytes[at + 1]));
    }
  },

  JOHAB {
    @Override
    int length(int lead) {
      return lead == SS3 ? 3 : super.length(lead);
    }

    @Override
    boolean isValid(byte[] bytes, int at, int length) {
      return isEuc(bytes[at + 1]) && (length == 2 || isEuc(bytes[at + 2]));
    }
  },

  SJIS {
    @Override
    int length(int lead) {
      return lead >= 0xa1 && lead <= 0xdf ? 1 : 2;
    }

    @Override
    boolean isValid(byte[] bytes, int at, int length) {
      int first = bytes[at] & 0xff;
      if (length == 1) {
        return true;
      }
      int second = bytes[at + 1] & 0xff;
      return ((first >= 0x81 && first <= 0x9f) || (first >= 0xe0 && first <= 0xfc))
          && ((second >= 0x40 && second <= 0x7e) || (second >= 0x80 && second <= 0xfc));
    }
  },

  /** BIG5, GBK, UHC: two bytes, the second not zero. */
  PAIR {
    @Override
    boolean isValid(byte[] bytes, int at, int length) {
      boolean reserved = (bytes[at] & 0xff) == 0x8d && bytes[at + 1] == ' ';
      return bytes[at + 1] != 0 && !reserved;
    }
  };

  private static final int SS2 = 0x8e;
  private static final int SS3 = 0x8f;

  private static boolean isEuc(byte b) {
    int value = b & 0xff;
    return value >= 0xa1 && value <= 0xfe;
  }

  /** Bytes of the character that begins with this byte above 127. */
  int length(int lead) {
    return 2;
  }

  /** Whether the bytes, all there, are of that form; the first is above 127. */
  abstract boolean isValid(byte[] bytes, int at, int length);
}
