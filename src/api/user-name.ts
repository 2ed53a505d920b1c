/** A name to sign in with; it stands as `by` in every entry its owner makes. No sign that could end it or pass for another. */
export const USER_NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._-]{0,62}[\p{L}\p{N}])?$/u
export const USER_NAME_RULE = 'a name has 1 to 64 letters, digits, spaces and . _ -'
