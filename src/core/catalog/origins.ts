/** Where the seed of a NATS key comes from. */
export const SEED_ORIGIN = 'shown when the key was made';

/** And the private key of a tunnel. */
export const WIREGUARD_ORIGIN = '`wg genkey`, whose `wg pubkey` is drawn';
