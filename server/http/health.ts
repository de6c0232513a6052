import { Router } from 'express'
import type { Registry } from 'prom-client'
import { proxyAdvice, type ProxyNotice } from './origin.ts'

/** For those who run the server. `ready` rejects when storage cannot be reached. */
export function healthRoutes(ready: () => Promise<void>, metrics: Registry, proxy: ProxyNotice): Router {
  const router = Router()

  router.get('/healthz', (_request, response) => {
    response.json({ status: 'alive' })
  })

  router.get('/readyz', async (_request, response) => {
    const works = await ready().then(
      () => true,
      () => false,
    )
    response.status(works ? 200 : 503).json({
      status: works ? 'ready' : 'storage does not answer',
      ...(proxy.seen && { advice: proxyAdvice }),
    })
  })

  router.get('/metrics', async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.metrics())
  })

  return router
}
