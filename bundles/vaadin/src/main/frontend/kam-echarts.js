// The parts of ECharts that OpenKAM's charts are made of; loaded with the first chart of a session.
import { use, init } from 'echarts/core';
import {
  BarChart, BoxplotChart, CustomChart, GraphChart, HeatmapChart, LineChart, PieChart, RadarChart,
  SankeyChart, ScatterChart, TreeChart, TreemapChart
} from 'echarts/charts';
import {
  AriaComponent, CalendarComponent, DataZoomComponent, DatasetComponent, GraphicComponent,
  GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent, MarkPointComponent,
  RadarComponent, TitleComponent, TooltipComponent, TransformComponent, VisualMapComponent
} from 'echarts/components';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([
  BarChart, BoxplotChart, CustomChart, GraphChart, HeatmapChart, LineChart, PieChart, RadarChart,
  SankeyChart, ScatterChart, TreeChart, TreemapChart,
  AriaComponent, CalendarComponent, DataZoomComponent, DatasetComponent, GraphicComponent,
  GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent, MarkPointComponent,
  RadarComponent, TitleComponent, TooltipComponent, TransformComponent, VisualMapComponent,
  LabelLayout, SVGRenderer
]);

export { init };
