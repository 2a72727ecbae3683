/** `npm run measure:privacy`: recall and precision of the privacy scan; `-- --all` also prints what it gets wrong. */
import { figuresTable, measure } from './privacy/measure.ts';

const figures = measure(1);
console.log(figuresTable(figures));
if (process.argv.includes('--all')) {
  for (const { rule, missed } of figures.rules)
    for (const text of missed) console.log(`missed ${rule}: ${text}`);
  for (const text of figures.alarms) console.log(`false alarm: ${text}`);
}
