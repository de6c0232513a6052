import { ApiError, errorOf, notReached } from '../api.ts'

interface Sending {
  readonly signal: AbortSignal
  readonly onSent: (bytes: number) => void
}

/** `fetch` does not say how much of a body is on its way, so this goes the older way. Rejects as every call does. */
export function sendFile<T>(address: string, file: File, { signal, onSent }: Sending): Promise<T> {
  const request = new XMLHttpRequest()
  return new Promise((resolve, reject) => {
    request.upload.onprogress = ({ loaded }) => onSent(loaded)
    request.onload = () => {
      const { status, responseText } = request
      if (status === 201) resolve(JSON.parse(responseText) as T)
      else reject(new ApiError(status, errorOf(status, responseText)))
    }
    request.onerror = () => reject(notReached())
    request.onabort = () => reject(notReached())
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.open('POST', address)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.send(file)
  })
}
