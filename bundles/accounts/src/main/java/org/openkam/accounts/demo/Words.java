package org.openkam.accounts.demo;

import java.util.List;

/** The words that demo companies and places are made of. */
final class Words {
  /**
   * An industry.
   *
   * @param zh its name in Chinese
   * @param en its name in English
   * @param zhWord what Chinese companies of it carry in their names
   * @param enWord what English ones carry
   */
  record Industry(String zh, String en, String zhWord, String enWord) {}

  /**
   * A place.
   *
   * @param region sales region
   * @param country country
   * @param province province or state
   * @param city city
   */
  record Place(String region, String country, String province, String city) {}

  static final List<Industry> INDUSTRIES =
      List.of(
          new Industry("汽车制造", "Automotive", "汽车部件", "Automotive"),
          new Industry("电子信息", "Electronics", "电子科技", "Electronics"),
          new Industry("机械设备", "Machinery", "精密机械", "Machinery"),
          new Industry("化工材料", "Chemicals", "新材料", "Chemicals"),
          new Industry("医药健康", "Healthcare", "医药", "Medical"),
          new Industry("食品饮料", "Food and beverage", "食品", "Foods"),
          new Industry("零售连锁", "Retail", "商业连锁", "Retail"),
          new Industry("物流运输", "Logistics", "物流", "Logistics"),
          new Industry("建筑工程", "Construction", "建设工程", "Construction"),
          new Industry("能源电力", "Energy", "能源", "Energy"),
          new Industry("纺织服装", "Textiles", "纺织", "Textiles"),
          new Industry("软件服务", "Software", "软件", "Software"));

  static final List<Place> CHINA =
      List.of(
          new Place("华东", "中国", "上海", "上海"),
          new Place("华东", "中国", "江苏", "苏州"),
          new Place("华东", "中国", "江苏", "南京"),
          new Place("华东", "中国", "浙江", "杭州"),
          new Place("华东", "中国", "浙江", "宁波"),
          new Place("华东", "中国", "山东", "青岛"),
          new Place("华南", "中国", "广东", "深圳"),
          new Place("华南", "中国", "广东", "广州"),
          new Place("华南", "中国", "广东", "佛山"),
          new Place("华南", "中国", "福建", "厦门"),
          new Place("华北", "中国", "北京", "北京"),
          new Place("华北", "中国", "天津", "天津"),
          new Place("华北", "中国", "河北", "石家庄"),
          new Place("华中", "中国", "湖北", "武汉"),
          new Place("华中", "中国", "湖南", "长沙"),
          new Place("华中", "中国", "河南", "郑州"),
          new Place("西南", "中国", "四川", "成都"),
          new Place("西南", "中国", "重庆", "重庆"),
          new Place("西北", "中国", "陕西", "西安"),
          new Place("东北", "中国", "辽宁", "沈阳"));

  static final List<Place> ABROAD =
      List.of(
          new Place("Europe", "Germany", "Bavaria", "Munich"),
          new Place("Europe", "Germany", "Hesse", "Frankfurt"),
          new Place("Europe", "United Kingdom", "England", "Manchester"),
          new Place("Europe", "France", "Rhône", "Lyon"),
          new Place("Europe", "Netherlands", "South Holland", "Rotterdam"),
          new Place("Americas", "United States", "Texas", "Austin"),
          new Place("Americas", "United States", "Ohio", "Columbus"),
          new Place("Americas", "Canada", "Ontario", "Toronto"),
          new Place("Asia Pacific", "Singapore", "Singapore", "Singapore"),
          new Place("Asia Pacific", "Australia", "Victoria", "Melbourne"));

  static final String[] ZH_FIRST =
      "华 盛 鑫 恒 瑞 宏 远 天 金 海 东 中 新 安 博 创 凯 龙 荣 泰 万 兴 亿 正 德 嘉 广 联 诚 腾".split(" ");
  static final String[] ZH_SECOND =
      "达 源 通 泰 丰 腾 信 航 辉 成 昌 润 宇 力 峰 盈 祥 捷 科 洋 茂 业 和 顺 利 康 林 邦 誉 晟".split(" ");
  static final String[] EN_FIRST =
      ("North South East West Silver Grand Blue Stone River Oak Bright Clear Iron Summit Harbor"
              + " Green Crown Union Prime Red Alder Cedar Maple Falcon Lake Bridge Castle Field")
          .split(" ");
  static final String[] EN_SECOND =
      "field bridge gate wood line point ridge stone ford mark way land port well crest view"
          .split(" ");
  static final String[] ZH_FORMS = {"有限公司", "有限公司", "有限公司", "股份有限公司", "集团有限公司"};
  static final String[] EN_FORMS = {"Ltd.", "Inc.", "GmbH", "Corp.", "Group plc"};
  static final String[] ZH_TYPES = {"直接客户", "经销商", "系统集成商"};
  static final String[] EN_TYPES = {"End customer", "Distributor", "Integrator"};

  static final String[][] ZH_EVIDENCE = {
    {"市场份额连续下滑，已关闭一条产线", "行业排名靠后，订单不稳定"},
    {"区域市场竞争激烈，份额小幅下降", "主要产品老化，新品尚未上市"},
    {"区域内份额稳定，增速与行业持平", "年报显示收入基本持平"},
    {"细分市场前五，近两年扩产", "年报收入增长超过行业平均"},
    {"行业龙头，份额持续上升", "细分市场第一，新建两座工厂"}
  };
  static final String[][] EN_EVIDENCE = {
    {
      "Lost share three years in a row, closed one line",
      "Low rank in its industry, unstable orders"
    },
    {
      "Strong competition in the region, share falls slightly", "Ageing products, successor not out"
    },
    {"Stable share in its region, grows with the industry", "Annual report shows flat revenue"},
    {"Among the first five of its niche, expanding", "Annual report: grows faster than its peers"},
    {"Leads its industry and gains share", "First in its niche, built two plants"}
  };

  private Words() {}
}
