namespace RoomBot.Understanding.Text;

/// <summary>Traditional characters and the simplified ones they are read as, one for one.</summary>
internal static class Traditional
{
    private const char First = '\u4E00';
    private const char Last = '\u9FFF';

    // Pairs, traditional before simplified: what people say about times, rooms and meetings.
    private const string Pairs =
        "晝昼尋寻點点個个兩两時时鐘钟鍾钟週周禮礼號号農农曆历歷历節节國国慶庆勞劳動动陰阴陽阳開开會会從从間间內内過过們们這这裡里裏里現现馬马聖圣" +
        "誕诞萬万為为訂订預预約约樓楼層层議议員员離离後后剛刚遲迟長长縮缩換换還还數数歲岁際际單单雙双幾几爾尔頭头聽听題题報报進进將将對对" +
        "於于與与繼继續续結结達达紐纽倫伦東东區区歐欧處处畫画廳厅圖图電电視视腦脑話话筆笔麥麦風风語语訊讯線线網网絡络館馆場场廣广門门樣样" +
        "較较適适項项組组隊队團团體体辦办務务業业訪访請请讓让說说談谈論论討讨決决計计劃划評评審审覽览覺觉見见規规觀观讀读寫写書书學学習习" +
        "師师課课試试驗验證证確确認认識识記记錄录設设備备機机構构權权條条檔档檢检測测準准實实運运營营銷销產产種种類类總总經经費费資资貨货" +
        "財财買买賣卖貴贵賬账價价錢钱銀银錯错鎖锁關关閉闭問问聞闻連连遠远邊边選选遺遗鄰邻醫医釋释鏈链鐵铁陳陈陸陆隨随險险雜杂難难雲云霧雾" +
        "靜静響响頁页順顺須须頻频顏颜願愿顧顾飛飞飯饭飲饮餘余鬆松鬧闹魚鱼麼么黃黄齊齐齡龄龍龙來来倉仓傳传傷伤億亿優优儲储兒儿兌兑冊册別别" +
        "刪删則则創创劇剧勝胜勢势勵励匯汇協协卻却廠厂參参啟启嗎吗嘗尝園园圓圆壓压壞坏壯壮夠够夢梦夾夹奪夺奮奋妳你婦妇媽妈孫孙寧宁寬宽寶宝" +
        "導导屆届屬属島岛帳帐帶带幣币幫帮幹干庫库廢废張张強强彈弹當当徑径復复惡恶態态慮虑應应懷怀戰战戲戏戶户拋抛捨舍掃扫採采揚扬損损搶抢" +
        "摟搂撥拨擇择擊击擋挡據据擠挤擴扩擺摆擾扰攜携敗败敵敌敘叙斷断昇升暫暂曉晓極极榮荣樂乐標标樹树橋桥橫横檯台櫃柜歡欢歸归殘残殺杀氣气" +
        "沒没況况淨净淺浅減减湯汤溝沟溫温滅灭滿满潔洁潛潜濟济灣湾災灾無无煙烟煩烦熱热燈灯爭争爺爷牆墙獎奖獨独獲获環环異异療疗盡尽盤盘監监" +
        "眾众瞭了礙碍稅税稱称積积穩稳窮穷競竞範范築筑簡简簽签籌筹納纳純纯紙纸級级細细終终給给統统絕绝綜综綠绿維维編编緊紧緩缓練练緣缘縣县" +
        "織织繪绘羅罗義义聯联聲声職职肅肃膽胆臨临臺台舉举舊旧艙舱藍蓝藝艺藥药蘇苏蘭兰術术衛卫衝冲補补裝装複复親亲觸触訓训許许訴诉診诊詢询" +
        "詳详誌志誤误調调諒谅謝谢譯译護护變变讚赞貢贡責责賓宾賽赛贊赞贏赢趕赶趙赵跡迹躍跃車车軌轨軍军軟软輕轻載载輪轮輯辑輸输轉转迴回遊游" +
        "違违遞递遷迁郵邮鄭郑醬酱釘钉針针鋪铺鏡镜鑰钥閱阅闆板陣阵階阶雖虽韓韩頂顶領领額额飾饰駐驻驅驱騎骑髮发鮮鲜鳥鸟淩凌繳缴疊叠塊块隻只" +
        "誰谁";

    private static readonly char[] Map = Build();

    /// <summary>The simplified character, or the character itself.</summary>
    public static char Simplify(char c) => c is >= First and <= Last && Map[c - First] is var mapped && mapped != 0 ? mapped : c;

    private static char[] Build()
    {
        var map = new char[Last - First + 1];
        for (var i = 0; i < Pairs.Length; i += 2)
        {
            map[Pairs[i] - First] = Pairs[i + 1];
        }

        return map;
    }
}
