/**
 * A script that measures the page it runs in.
 *
 * It gives the faults in words, each with the element: what runs off the screen (unless its own box scrolls), fields too
 * narrow to write in or without a word of what they ask, checkboxes too small to tap, text that is cut off, words that are broken in two.
 */
export const measurePage = `(() => {
  const faults = [];
  const isPrint = matchMedia('print').matches;
  const wide = document.documentElement.clientWidth + 1;
  const tell = (element, fault) => faults.push(fault + ': ' + element.outerHTML.replace(/\\s+/g, ' ').slice(0, 120));
  const isHidden = (element) => !element.checkVisibility() || element.closest('thead, svg, .spring') !== null
    && getComputedStyle(element.closest('thead, svg, .spring')).position === 'absolute';
  const scrolls = (element) => {
    for (let box = element.parentElement; box !== null && box !== document.body; box = box.parentElement)
      if (/auto|scroll/.test(getComputedStyle(box).overflowX)) return true;
    return false;
  };
  const shown = [...document.querySelectorAll('body *')].filter((element) => !isHidden(element));
  for (const element of shown) {
    const { left, right, width, height } = element.getBoundingClientRect();
    if ((right > wide || left < -1) && !scrolls(element)) tell(element, 'runs off the screen');
    const style = getComputedStyle(element);
    if (/hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1 && width > 1)
      tell(element, 'is cut off');
    if (!element.matches('input, select, textarea')) continue;
    const cell = element.closest('td');
    const head = cell?.closest('table').tHead;
    const before = cell && getComputedStyle(cell, '::before');
    if (head && getComputedStyle(head).position === 'absolute' && cell.parentElement.querySelector('th') === null
      && (before.display === 'none' || before.content === 'none')) tell(element, 'does not say what to fill in');
    const em = parseFloat(style.fontSize);
    if (element.type === 'checkbox') {
      if (!isPrint && (width < 24 || height < 24)) tell(element, 'is too small to tap');
      if (right > wide) tell(element, 'runs off the screen');
      continue;
    }
    const least = isPrint ? 3 : element.matches('.paraaf') ? 5 : 9;
    if (width < least * em) tell(element, 'is too narrow to write in (' + Math.round(width) + ' px)');
    if (!isPrint && height < 40) tell(element, 'is too low to tap');
  }
  // A mail address or other word longer than a line may break.
  const longest = 30;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const { parentElement } = node;
    if (isHidden(parentElement) || parentElement.closest('script, style, svg, textarea, select') !== null) continue;
    for (const { 0: word, index } of node.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
      if (word.length > longest || word.length < 3) continue;
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const tops = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)));
      if (tops.size > 1) tell(parentElement, 'is broken: ' + word);
    }
  }
  return faults.slice(0, 8);
})()`;
