import { growthOf, mostGrowth } from '../growth'
import { attacksOn } from './attacks'

/** Says which attack takes a pattern more than linear time, and by how much that grows; `undefined` if none does. */
export function slowAttackOn(pattern: RegExp): string | undefined {
  const everywhere = new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}g`)
  for (const attack of attacksOn(pattern)) {
    const growth = growthOf((length) => {
      const text = attack.textOf(length)
      return () => text.replace(everywhere, '')
    })
    if (growth > mostGrowth) return `${pattern} on ${attack.title} grows by ${growth.toFixed()}`
  }
  return undefined
}
