# Text as the journal has it: UTF-8, of which Nix sees the bytes.
{ lib, words }:
let
  inherit (builtins) fromJSON stringLength substring;

  # The character with a code below 2^16.
  character = code: fromJSON "\"\\u${lib.fixedWidthString 4 "0" (lib.toHexString code)}\"";
  codes = first: last: lib.genList (n: first + n) (last - first + 1);
  byteOf = text: place: substring place 1 text;

  # Bytes by their number: Nix can only make them as parts of characters.
  bytes = lib.listToAttrs (
    map (code: lib.nameValuePair (character code) code) (codes 1 127)
    ++ map (code: lib.nameValuePair (byteOf (character code) 1) code) (codes 128 191)
    ++ map (code: lib.nameValuePair (byteOf (character ((code - 192) * 64)) 0) code) (codes 194 223)
    ++ map (
      code:
      lib.nameValuePair (byteOf (character (if code == 224 then 2048 else (code - 224) * 4096)) 0) code
    ) (codes 224 239)
    ++ lib.imap0 (n: high: lib.nameValuePair (byteOf (fromJSON "\"\\u${high}\\udc00\"") 0) (240 + n)) [
      "d800"
      "d8c0"
      "d9c0"
      "dac0"
      "dbc0"
    ]
  );

  bytesOf = text: lib.genList (place: bytes.${byteOf text place}) (stringLength text);

  isAscii = text: builtins.match "[ -~\t\n\r]*" text != null;

  charactersOf =
    text:
    if isAscii text then
      lib.stringToCharacters text
    else
      let
        all = bytesOf text;
        starts = lib.filter (place: lib.elemAt all place < 128 || lib.elemAt all place > 191) (
          codes 0 (stringLength text - 1)
        );
        ends = lib.tail starts ++ [ (stringLength text) ];
      in
      lib.zipListsWith (start: end: substring start (end - start) text) starts ends;

  spaces = lib.genAttrs words.spaces (_: true);
  isSpace = letter: spaces ? ${letter};

  trim =
    text:
    let
      letters = charactersOf text;
      count = lib.length letters;
      isInk = place: !isSpace (lib.elemAt letters place);
      first = lib.findFirst isInk count (codes 0 (count - 1));
      last = lib.findFirst isInk 0 (lib.reverseList (codes 0 (count - 1)));
    in
    if first == count then "" else lib.concatStrings (lib.sublist first (last - first + 1) letters);
in
{
  inherit bytesOf charactersOf isAscii;

  /**
    The text without white space at its ends.
  */
  trim = text: if builtins.match "[!-~]|[!-~][ -~]*[!-~]" text != null then text else trim text;

  /**
    Whether the value can be the name of a thing: one line that says something.
  */
  isName =
    value:
    lib.isString value
    && value != ""
    && stringLength value <= 1200
    && (builtins.match "[!-~][ -~]*" value != null || trim value != "" && !lib.hasInfix "\n" value);

  isUuid =
    value:
    lib.isString value
    && stringLength value == 36
    && builtins.match "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}" value != null;

  /**
    Six hex digits of the text's SHA-256.
  */
  digitsOf = text: substring 0 6 (builtins.hashString "sha256" text);
}
