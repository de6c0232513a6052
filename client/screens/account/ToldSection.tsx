import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { errorText } from '#client/api.ts'
import { useSought } from '#client/page/useSought.ts'
import { configQuery } from '#client/queries/accountQueries.ts'
import { inboxKey, mailMe, tellMe, toldQuery } from '#client/queries/inboxQueries.ts'
import { FormError } from '#client/ui/FormError.tsx'
import { LoadError } from '#client/ui/LoadError.tsx'
import { Loading } from '#client/ui/Loading.tsx'
import { Switch } from '#client/ui/Switch.tsx'
import { topicNames, topics, type Topic } from '#shared/model/notification.ts'
import type { Told } from '#shared/protocol/inbox.ts'
import { Section } from './Section.tsx'
import styles from './ToldSection.module.css'

/** What I am told of in my inbox, and whether it is mailed. */
export function ToldSection() {
  const queries = useQueryClient()
  const { data: told, error: unread, refetch } = useQuery(toldQuery)
  const { data: config } = useQuery(configQuery)
  const top = useSought<HTMLDivElement>('#told')
  const keep = {
    onSuccess: (now: Told) => {
      queries.setQueryData(toldQuery.queryKey, now)
      void queries.invalidateQueries({ queryKey: inboxKey })
    },
  }
  const tell = useMutation({
    mutationFn: ({ topic, on }: { topic: Topic; on: boolean }) => tellMe(topic, on),
    ...keep,
  })
  const mail = useMutation({ mutationFn: mailMe, ...keep })
  const error = tell.error ?? mail.error
  return (
    <div ref={top} tabIndex={-1} className={styles.told}>
      <Section
        title="What you are told"
        text="In your inbox, behind the bell. It is the same on all your devices."
      >
        {error && <FormError text={errorText(error)} />}
        {unread && <LoadError text={errorText(unread)} onRetry={() => void refetch()} />}
        {!told ? (
          !unread && <Loading height={240} />
        ) : (
          <div className={styles.switches}>
            {topicNames.map((topic) => (
              <Switch
                key={topic}
                label={topics[topic].label}
                description={topics[topic].note}
                checked={told.topics[topic]}
                onChange={(on) => tell.mutate({ topic, on })}
              />
            ))}
            {config?.mail ? (
              <Switch
                label="By e-mail"
                description="Once a day at the most, and only what is unread."
                checked={told.digest}
                onChange={(on) => mail.mutate(on)}
              />
            ) : (
              config && <p>This server sends no e-mail, so all of it stays in your inbox.</p>
            )}
          </div>
        )}
      </Section>
    </div>
  )
}
