import { spawn } from 'node:child_process'
import { createServer } from 'vite'

/**
 * The page with hot reload on PORT (3000), and behind it the server, which starts anew when its code changes.
 * The browser sees one address, as in production.
 */
const port = Number(process.env['PORT'] ?? 3000)
const url = `http://localhost:${port}`
const target = `http://127.0.0.1:${port + 1}`

const server = spawn(process.execPath, ['--watch', '--import', 'tsx', 'server/main.ts'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PORT: String(port + 1),
    HOST: '127.0.0.1',
    PUBLIC_URL: process.env['PUBLIC_URL'] ?? url,
  },
})

const page = await createServer({
  configFile: 'vite.config.ts',
  server: {
    port,
    strictPort: true,
    proxy: {
      // Narrow on purpose: the client has folders of these names, which Vite serves itself.
      '^/api/': target,
      '^/page$': { target, ws: true },
      '^/sync/(design|pitch|plan|review)/': { target, ws: true },
      '^/stage/[\\w-]+(\\?|$)': { target, ws: true },
      '^/watch/[\\w-]{22}/': target,
      '^/watch/[\\w-]{22}$': { target, bypass: () => '/watch.html' },
    },
  },
})
await page.listen()
process.stdout.write(`Duodeck in development: ${url}\n`)

async function stop(): Promise<void> {
  server.kill('SIGTERM')
  await page.close()
  process.exit(0)
}
process.on('SIGINT', () => void stop())
process.on('SIGTERM', () => void stop())
