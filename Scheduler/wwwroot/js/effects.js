// Charts of the effects page. Tooltips are drawn, not made of HTML: the content policy forbids styles in markup.
const holder = document.querySelector("[data-chart]");

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function draw() {
  const data = JSON.parse(holder.dataset.chart);
  const palette = ["--color-primitive-blue-900", "--color-primitive-cyan-800", "--color-primitive-purple-600", "--color-primitive-orange-800", "--color-primitive-lime-900"].map(colour);
  const base = {
    color: palette,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    animation: false,
    tooltip: { trigger: "axis", renderMode: "richText" },
    grid: { left: 8, right: 8, top: 40, bottom: 8, containLabel: true },
    aria: { enabled: true, decal: { show: data.scenarios.length > 1 } },
  };
  const axis = { type: "category", data: data.periods, axisTick: { alignWithLabel: true } };
  const legend = { top: 0, itemWidth: 14, itemHeight: 10 };
  const charts = [
    ["chart-saved", {
      ...base,
      legend,
      xAxis: axis,
      yAxis: { type: "value", name: "時間" },
      series: data.scenarios.map((row) => ({ name: row.title, type: "bar", stack: "saved", barMaxWidth: 28, data: row.saved })),
    }],
    ["chart-cases", {
      ...base,
      legend,
      xAxis: axis,
      yAxis: [
        { type: "value", name: "件", minInterval: 1 },
        { type: "value", name: "%", min: 0, max: 100, splitLine: { show: false } },
      ],
      series: [
        ...data.scenarios.map((row) => ({ name: row.title, type: "bar", stack: "cases", barMaxWidth: 28, data: row.cases })),
        {
          name: "自動完了率",
          type: "line",
          yAxisIndex: 1,
          connectNulls: true,
          symbolSize: 6,
          color: colour("--color-primitive-green-800"),
          data: data.periods.map((_, index) => share(data.scenarios, index)),
        },
      ],
    }],
    ["chart-time", {
      ...base,
      color: [colour("--color-neutral-solid-gray-400"), colour("--color-primitive-blue-900"), colour("--color-primitive-cyan-600")],
      legend,
      xAxis: { type: "value", name: "秒" },
      yAxis: { type: "category", inverse: true, data: data.perCase.map((row) => row.title), axisLabel: { width: 90, overflow: "break" } },
      series: [
        { name: "手作業基準", type: "bar", barMaxWidth: 18, label: { show: true, position: "right" }, data: data.perCase.map((row) => row.baseline) },
        { name: "職員", type: "bar", barMaxWidth: 18, label: { show: true, position: "right" }, data: data.perCase.map((row) => row.staff) },
        { name: "ロボット", type: "bar", barMaxWidth: 18, label: { show: true, position: "right" }, data: data.perCase.map((row) => row.robot) },
      ],
    }],
  ].map(([id, option]) => {
    const chart = globalThis.echarts.init(document.getElementById(id), null, { renderer: "canvas" });
    chart.setOption(option);
    return chart;
  });
  addEventListener("resize", () => charts.forEach((chart) => chart.resize()));
}

function share(scenarios, index) {
  const cases = scenarios.reduce((sum, row) => sum + row.cases[index], 0);
  const straight = scenarios.reduce((sum, row) => sum + row.straight[index], 0);
  return cases === 0 ? null : Math.round((1000 * straight) / cases) / 10;
}

if (holder) {
  draw();
}

const form = document.getElementById("period-form");
form.addEventListener("change", (event) => {
  if (event.target.matches("#from, #to")) {
    form.elements.period.value = "custom";
  } else {
    form.requestSubmit();
  }
});
