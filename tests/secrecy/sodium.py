"""libsodium through ctypes: only what docs/formats/profile.md and envelope.md name, and nothing of Plumbline's.

Each function answers with bytes, or with None where libsodium says that something does not open.
"""

import ctypes

LIBRARY = "libsodium.so.23"
ARGON2ID13 = 2
SEAL_BYTES = 48

_sodium = ctypes.CDLL(LIBRARY)
if _sodium.sodium_init() < 0:
    raise RuntimeError(f"{LIBRARY} does not start")
_size, _whole = ctypes.c_size_t, ctypes.c_ulonglong
_sodium.crypto_pwhash.argtypes = (
    *(ctypes.c_char_p, _whole, ctypes.c_char_p, _whole, ctypes.c_char_p),
    *(_whole, _size, ctypes.c_int),
)
_sodium.crypto_aead_xchacha20poly1305_ietf_decrypt.argtypes = (
    *(ctypes.c_char_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p, _whole),
    *(ctypes.c_char_p, _whole, ctypes.c_char_p, ctypes.c_char_p),
)
_sodium.crypto_aead_xchacha20poly1305_ietf_encrypt.argtypes = (
    *(ctypes.c_char_p, ctypes.c_void_p, ctypes.c_char_p, _whole),
    *(ctypes.c_char_p, _whole, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p),
)
_sodium.crypto_kdf_derive_from_key.argtypes = (ctypes.c_char_p, _size, _whole, ctypes.c_char_p, ctypes.c_char_p)
_sodium.crypto_box_seal.argtypes = (ctypes.c_char_p, ctypes.c_char_p, _whole, ctypes.c_char_p)
_sodium.crypto_box_seal_open.argtypes = (
    *(ctypes.c_char_p, ctypes.c_char_p, _whole),
    *(ctypes.c_char_p, ctypes.c_char_p),
)
_sodium.crypto_stream_xchacha20_xor_ic.argtypes = (
    *(ctypes.c_char_p, ctypes.c_char_p, _whole, ctypes.c_char_p),
    *(_whole, ctypes.c_char_p),
)


def password_key(passphrase: bytes, salt: bytes, passes: int, memory: int) -> bytes | None:
    """`crypto_pwhash` with Argon2id, 32 bytes; None if there is not enough memory."""
    key = ctypes.create_string_buffer(32)
    done = _sodium.crypto_pwhash(key, 32, passphrase, len(passphrase), salt, passes, memory, ARGON2ID13)
    return key.raw if done == 0 else None


def decrypted(key: bytes, nonce: bytes, associated: bytes, ciphertext: bytes) -> bytes | None:
    """`crypto_aead_xchacha20poly1305_ietf_decrypt`; the tag stands at the end of the ciphertext."""
    if len(ciphertext) < 16:
        return None
    text = ctypes.create_string_buffer(len(ciphertext) - 16 or 1)
    done = _sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
        *(text, None, None, ciphertext, len(ciphertext)),
        *(associated, len(associated), nonce, key),
    )
    return text.raw[: len(ciphertext) - 16] if done == 0 else None


def encrypted(key: bytes, nonce: bytes, associated: bytes, text: bytes) -> bytes:
    """`crypto_aead_xchacha20poly1305_ietf_encrypt`."""
    ciphertext = ctypes.create_string_buffer(len(text) + 16)
    _sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
        *(ciphertext, None, text, len(text)),
        *(associated, len(associated), None, nonce, key),
    )
    return ciphertext.raw


def unchecked(key: bytes, nonce: bytes, ciphertext: bytes) -> bytes:
    """What the key makes of a ciphertext, whatever tag and associated data say: who wants to read needs neither."""
    text = ctypes.create_string_buffer(len(ciphertext))
    # Block 0 of the stream is the key of Poly1305, so that the text begins with block 1.
    _sodium.crypto_stream_xchacha20_xor_ic(text, ciphertext, len(ciphertext), nonce, 1, key)
    return text.raw


def derived(master: bytes, number: int, context: bytes) -> bytes:
    """`crypto_kdf_derive_from_key`, 32 bytes."""
    key = ctypes.create_string_buffer(32)
    _sodium.crypto_kdf_derive_from_key(key, 32, number, context, master)
    return key.raw


def signing_pair(seed: bytes) -> tuple[bytes, bytes]:
    """`crypto_sign_seed_keypair`: public and secret key."""
    public, secret = ctypes.create_string_buffer(32), ctypes.create_string_buffer(64)
    _sodium.crypto_sign_seed_keypair(public, secret, seed)
    return public.raw, secret.raw


def receiving_pair(seed: bytes) -> tuple[bytes, bytes]:
    """`crypto_box_seed_keypair`: public and secret key."""
    public, secret = ctypes.create_string_buffer(32), ctypes.create_string_buffer(32)
    _sodium.crypto_box_seed_keypair(public, secret, seed)
    return public.raw, secret.raw


def receiving_pair_of_signing(public: bytes, secret: bytes) -> tuple[bytes, bytes]:
    """The X25519 pair of an Ed25519 pair, in case anything was ever sealed to the wrong key."""
    curve_public, curve_secret = ctypes.create_string_buffer(32), ctypes.create_string_buffer(32)
    _sodium.crypto_sign_ed25519_pk_to_curve25519(curve_public, public)
    _sodium.crypto_sign_ed25519_sk_to_curve25519(curve_secret, secret)
    return curve_public.raw, curve_secret.raw


def sealed_box(message: bytes, public: bytes) -> bytes:
    """`crypto_box_seal`."""
    sealed = ctypes.create_string_buffer(len(message) + SEAL_BYTES)
    _sodium.crypto_box_seal(sealed, message, len(message), public)
    return sealed.raw


def box_opened(sealed: bytes, pair: tuple[bytes, bytes]) -> bytes | None:
    """`crypto_box_seal_open` with a pair of public and secret key."""
    if len(sealed) < SEAL_BYTES:
        return None
    message = ctypes.create_string_buffer(len(sealed) - SEAL_BYTES or 1)
    done = _sodium.crypto_box_seal_open(message, sealed, len(sealed), *pair)
    return message.raw[: len(sealed) - SEAL_BYTES] if done == 0 else None
