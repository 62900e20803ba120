/** Where the peer's address stands for better-auth; `askLibrary` sets it, nothing that a client says. */
export const PEER_HEADER = 'x-phieu-peer'
