// Which migration depends on which, drawn by Cytoscape. The places come with the answer: thousands need no layout here.

let graph = null;

/** Below this zoom names cannot be read and lines are thinner than a pixel: then states are solid colours. */
const FAR = 0.3;

const STATE_COLOURS = {
  APPLIED: ['good-soft', 'good'],
  PENDING: ['wait-soft', 'wait'],
  RUNNING: ['wait-soft', 'wait'],
  FAILED: ['bad-soft', 'bad'],
  ORPHANED: ['bad-soft', 'bad'],
  CHANGED: ['bad-soft', 'bad'],
};

onRepaint(() => graph?.style(graphStyle(graph.nodes().length)));

function graphSection(place) {
  graph?.destroy();
  graph = null;
  return show(place, ask('graph'), ({ nodes }) => {
    const top = heading('Dependencies', 'Arrows lead from a migration to those that depend on it. Drag to move, scroll or use the buttons to zoom.');
    if (nodes.length === 0) {
      return [top, empty('There are no migrations yet.')];
    }
    const canvas = h('div', {
      class: 'graph', tabindex: '0', role: 'application', keydown: moveByKey,
      'aria-label': `Graph of ${several(nodes.length, 'migration', 'migrations')}. Arrow keys move it, plus and minus zoom, 0 shows all of it.`,
    });
    const about = h('div', { class: 'card', role: 'status' }, h('p', { class: 'muted' }, 'Choose a migration to see what it depends on.'));
    requestAnimationFrame(() => drawGraph(canvas, nodes, about));
    return [top, graphTools(nodes, about), canvas, about];
  });
}

function graphTools(nodes, about) {
  const text = h('input', { type: 'search', placeholder: 'Part of a name', maxlength: '200' });
  const find = (event) => {
    event.preventDefault();
    const wanted = text.value.trim().toLowerCase();
    const place = nodes.findLastIndex((node) => node.name.toLowerCase().includes(wanted));
    if (wanted && place >= 0) {
      choose(place, nodes, about);
    } else {
      about.replaceChildren(h('p', { class: 'muted' }, 'No migration is called like that.'));
    }
  };
  const states = [...new Set(nodes.map((node) => node.state))];
  return h(
    'div',
    { class: 'row apart' },
    h('form', { class: 'filters', role: 'search', submit: find }, field('Find', text), h('button', {}, 'Find')),
    h('div', { class: 'legend' }, states.map(stateChip)),
    h(
      'div',
      { class: 'row' },
      h('button', { type: 'button', 'aria-label': 'Zoom in', click: () => zoom(1.3) }, '+'),
      h('button', { type: 'button', 'aria-label': 'Zoom out', click: () => zoom(1 / 1.3) }, '−'),
      h('button', { type: 'button', click: () => graph.fit(undefined, 30) }, 'Show all'),
    ),
  );
}

function drawGraph(canvas, nodes, about) {
  const many = nodes.length > 400;
  graph = cytoscape({
    container: canvas,
    elements: graphElements(nodes),
    layout: { name: 'preset' },
    style: graphStyle(nodes.length),
    minZoom: 0.02,
    maxZoom: 3,
    boxSelectionEnabled: false,
    autoungrabify: true,
    hideEdgesOnViewport: nodes.length > 3000,
    textureOnViewport: many,
  });
  graph.fit(undefined, 30);
  if (graph.zoom() > 1.1) {
    graph.zoom(1.1);
    graph.center();
  }
  colourFromAfar();
  graph.on('zoom', colourFromAfar);
  graph.on('tap', 'node', (event) => choose(Number(event.target.id()), nodes, about, false));
  canvas.dataset.drawn = String(nodes.length);
}

function colourFromAfar() {
  const far = graph.zoom() < FAR;
  if (far !== graph.data('far')) {
    graph.data('far', far);
    graph.batch(() => graph.elements().toggleClass('far', far));
  }
}

function graphElements(nodes) {
  const elements = nodes.map((node, place) => ({
    group: 'nodes',
    data: { id: String(place), label: short(node.name, 60), state: node.state },
    position: { x: node.x, y: node.y },
  }));
  nodes.forEach((node, place) => {
    for (const parent of node.parents) {
      elements.push({ group: 'edges', data: { id: `${parent}-${place}`, source: String(parent), target: String(place) } });
    }
  });
  return elements;
}

function graphStyle(number) {
  const line = colour('line-strong');
  const node = {
    shape: 'round-rectangle', width: 186, height: 40, label: 'data(label)', 'font-size': 12,
    'font-family': getComputedStyle(document.body).fontFamily, 'text-valign': 'center', 'text-halign': 'center',
    'text-wrap': 'ellipsis', 'text-max-width': 172, 'min-zoomed-font-size': 7, color: colour('text'),
    'background-color': colour('calm-soft'), 'border-width': 1.5, 'border-color': colour('calm'),
  };
  const edge = {
    width: 1.5, 'line-color': line, 'curve-style': number > 3000 ? 'haystack' : 'straight',
    'target-arrow-shape': 'triangle', 'target-arrow-color': line, 'arrow-scale': 0.9,
  };
  const states = Object.entries(STATE_COLOURS).map(([state, [ground, border]]) => ({
    selector: `node[state = "${state}"]`,
    style: { 'background-color': colour(ground), 'border-color': colour(border) },
  }));
  const statesFromAfar = Object.entries(STATE_COLOURS).map(([state, [, border]]) => ({
    selector: `node.far[state = "${state}"]`,
    style: { 'background-color': colour(border) },
  }));
  return [
    { selector: 'node', style: node },
    { selector: 'edge', style: edge },
    { selector: 'node.far', style: { 'background-color': colour('calm') } },
    { selector: 'edge.far', style: { width: 8 } },
    ...states,
    ...statesFromAfar,
    { selector: 'node.chosen', style: { 'border-width': 4, 'border-color': colour('accent') } },
    { selector: 'edge.near', style: { width: 3, 'line-color': colour('accent'), 'target-arrow-color': colour('accent') } },
  ];
}

/** Marks a migration, and says what it depends on and what on it. */
function choose(place, nodes, about, moving = true) {
  graph.elements('.chosen, .near').removeClass('chosen near');
  const chosen = graph.getElementById(String(place));
  chosen.addClass('chosen').connectedEdges().addClass('near');
  if (moving) {
    graph.zoom(Math.max(graph.zoom(), 0.9));
    graph.center(chosen);
  }
  const node = nodes[place];
  const children = nodes.map((other, at) => [other, at]).filter(([other]) => other.parents.includes(place)).map(([, at]) => at);
  const links = (places) =>
    places.length === 0
      ? 'none'
      : h('span', { class: 'row' }, places.slice(0, 50).map((at) =>
          h('button', { type: 'button', class: 'link mono', click: () => choose(at, nodes, about) }, short(nodes[at].name))));
  about.replaceChildren(
    h('div', { class: 'stack' },
      h('div', { class: 'row' }, h('h3', { class: 'mono' }, node.name), stateChip(node.state)),
      facts([['App', node.app], ['Depends on', links(node.parents)], ['Needed by', links(children)]])),
  );
}

function zoom(factor) {
  graph.zoom({ level: graph.zoom() * factor, renderedPosition: { x: graph.width() / 2, y: graph.height() / 2 } });
}

function moveByKey(event) {
  const step = 60;
  const moves = { ArrowLeft: [step, 0], ArrowRight: [-step, 0], ArrowUp: [0, step], ArrowDown: [0, -step] };
  if (moves[event.key]) {
    const [x, y] = moves[event.key];
    graph.panBy({ x, y });
  } else if (event.key === '+' || event.key === '-') {
    zoom(event.key === '+' ? 1.3 : 1 / 1.3);
  } else if (event.key === '0') {
    graph.fit(undefined, 30);
  } else {
    return;
  }
  event.preventDefault();
}
