/**
 * The script in a watched page: reloads it when it changed, and shows problems in a bar. Text from files stays text,
 * never markup.
 */
export const liveScript: string = `(() => {
  'use strict';
  let bar;
  const show = (problem) => {
    if (bar === undefined) {
      bar = document.createElement('div');
      bar.setAttribute('role', 'alert');
      bar.id = 'gemeente-fout';
      bar.style.cssText = 'position:fixed;inset:0 0 auto 0;z-index:9999;max-height:50vh;overflow:auto;padding:12px 16px;background:#7a0000;color:#fff;font:14px/1.4 monospace;white-space:pre-wrap;overflow-wrap:anywhere';
      document.body.append(bar);
    }
    bar.textContent = problem;
  };
  const hide = () => { bar?.remove(); bar = undefined; };
  const name = decodeURIComponent(location.pathname.slice(1));
  let connected = false;
  const source = new EventSource('/-/gebeurtenissen');
  source.addEventListener('open', () => {
    // The watching was stopped and started again: what changed meanwhile is unknown.
    if (connected) location.reload();
    connected = true;
  });
  source.addEventListener('fout', ({ data }) => show(JSON.parse(data)));
  source.addEventListener('goed', hide);
  source.addEventListener('nieuw', ({ data }) => {
    hide();
    const names = JSON.parse(data);
    if (name === '' || names.includes(name)) location.reload();
  });
})();
`;
