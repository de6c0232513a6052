import type { ApiError } from '#shared/protocol/api.ts'

/** better-auth's codes that people meet, in words that say what to do next. */
const sentences: Readonly<Record<string, { code: string; message: string; path?: string }>> = {
  INVALID_EMAIL_OR_PASSWORD: {
    code: 'wrong-password',
    message: 'That e-mail address and password do not belong together. Try again, or reset your password.',
  },
  INVALID_PASSWORD: { code: 'wrong-password', message: 'That is not your current password. Try again.' },
  INVALID_EMAIL: { code: 'invalid', message: 'Enter a whole e-mail address.', path: 'email' },
  USER_ALREADY_EXISTS: taken(),
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: taken(),
  PASSWORD_TOO_SHORT: {
    code: 'invalid',
    message: 'Choose a password of at least 8 characters.',
    path: 'password',
  },
  PASSWORD_TOO_LONG: {
    code: 'invalid',
    message: 'Choose a password of at most 128 characters.',
    path: 'password',
  },
  INVALID_TOKEN: {
    code: 'link-expired',
    message: 'This link has been used or has expired. Ask for a new one and open it within the hour.',
  },
  FAILED_TO_CREATE_USER: {
    code: 'not-stored',
    message:
      'The server could not store this account. Try again in a minute; if it stays, tell whoever runs it.',
  },
  VALIDATION_ERROR: { code: 'invalid', message: 'Something in the form is missing or not right.' },
}

function taken() {
  const message = 'There is already an account with this e-mail address. Sign in instead.'
  return { code: 'address-taken', message, path: 'email' }
}

const byStatus: Readonly<Record<number, { code: string; message: string }>> = {
  401: { code: 'sign-in', message: 'Sign in first, then try again.' },
  429: { code: 'too-often', message: 'Too many tries. Wait a minute, then try again.' },
}

/** better-auth answers `{code, message}`; every other error of ours is an `ApiError`, so this makes them one kind. */
export function authError(status: number, body: string): ApiError {
  const { code, message } = parsed(body)
  const known = sentences[code] ?? byStatus[status]
  return { error: known ?? { code: 'refused', message: message || 'That did not work. Try again.' } }
}

function parsed(body: string): { code: string; message: string } {
  try {
    const value: unknown = JSON.parse(body)
    if (typeof value !== 'object' || value === null) return { code: '', message: '' }
    const { code, message } = value as Record<string, unknown>
    return { code: typeof code === 'string' ? code : '', message: typeof message === 'string' ? message : '' }
  } catch {
    return { code: '', message: '' }
  }
}
