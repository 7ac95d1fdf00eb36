// The browser has ciphers of its own: the same must hold of them as of Node's.
import "../../shared/crypto/native.test.ts";
