import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { configQuery } from '#client/queries/accountQueries.ts'
import { Button } from '#client/ui/Button.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { PlainPage } from './PlainPage.tsx'

/** Where people use https, a page that came by plain http can sign nobody in: it says where to go instead. */
export function OverHttps({ children }: { children: ReactNode }) {
  const { data: config } = useQuery(configQuery)
  const address = config?.publicUrl ?? ''
  if (window.isSecureContext || !address.startsWith('https:')) return children
  return (
    <PlainPage title="Open Duodeck with https">
      <EmptyState
        level={1}
        title="Open Duodeck with https"
        action={
          <Button asChild variant="primary">
            <a href={address + location.pathname + location.search}>Open it with https</a>
          </Button>
        }
      >
        Your browser came by a way that is not encrypted, on which nobody can sign in. If the button leads
        back here, ask whoever runs Duodeck: the proxy in front has to answer https, as PUBLIC_URL says.
      </EmptyState>
    </PlainPage>
  )
}
