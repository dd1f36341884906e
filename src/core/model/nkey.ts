const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const FORM = /^U[A-Z2-7]{55}$/;

/** Whether a text looks like the public key of a NATS user. */
export const hasKeyForm = (text: string): boolean => FORM.test(text);

/**
 * Whether a text is the public key of a NATS user: a prefix, 32 bytes and a checksum in base 32. A
 * server does not start with one whose checksum is wrong.
 *
 * @see https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth
 */
export const isPublicKey = (text: string): boolean => {
  if (!hasKeyForm(text)) return false;
  const bytes = base32(text);
  const [low = 0, high = 0] = bytes.slice(-2);
  return crc16(bytes.slice(0, -2)) === low + high * 256;
};

/** Whether a text has the form of a seed, which nobody but its owner may have. */
export const isSeed = (text: string): boolean => /^S[A-Z2-7]{57}$/.test(text.trim());

const base32 = (text: string): readonly number[] => {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of text) {
    held = ((held << 5) | ALPHABET.indexOf(letter)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return bytes;
};

/** CRC-16/XMODEM. */
const crc16 = (bytes: readonly number[]): number => {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) {
      crc = ((crc << 1) ^ (crc & 0x8000 ? 0x1021 : 0)) & 0xffff;
    }
  }
  return crc;
};
